import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Hits, Ready, Request, Turn } from '../protocol';

/** A process that measures one program on one workload, and rests while it is not asked. */
export class MeasuredProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static start(): MeasuredProcess {
    const execArgv = ['--expose-gc', '--max-old-space-size=8192'];
    return new MeasuredProcess(fork(path.join(__dirname, 'worker.js'), { execArgv }));
  }

  prepare(program: string, workload: string, warmUpMs: number): Promise<Ready> {
    return this.#ask({ ask: 'prepare', program, workload, warmUpMs }) as Promise<Ready>;
  }

  turn(ms: number): Promise<Turn> {
    return this.#ask({ ask: 'turn', ms }) as Promise<Turn>;
  }

  hits(): Promise<Hits> {
    return this.#ask({ ask: 'hits' }) as Promise<Hits>;
  }

  stop(): void {
    this.#child.disconnect();
  }

  #ask(request: Request): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const ended = (): void => reject(new Error(`The process ended while it was asked to ${request.ask}.`));
      this.#child.once('exit', ended);
      this.#child.once('message', (message) => {
        this.#child.off('exit', ended);
        resolve((message as { answer?: unknown }).answer);
      });
      this.#child.send(request);
    });
  }
}
