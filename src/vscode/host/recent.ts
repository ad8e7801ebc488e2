import type * as vscode from 'vscode';
import type { Id } from '../../core/knowledge/model';

/** So many are remembered, the last one first. */
const remembered = 8;

/** The ids of what was used last, kept with the workspace. */
export class Recent {
  readonly #memory: vscode.Memento;
  readonly #key: string;

  constructor(memory: vscode.Memento, key: string) {
    this.#memory = memory;
    this.#key = key;
  }

  /** The ids, the last one used first. */
  get ids(): readonly Id[] {
    return this.#memory.get<readonly Id[]>(this.#key, []);
  }

  /** Remembers what was used just now. */
  async add(...used: readonly Id[]): Promise<void> {
    await this.#memory.update(this.#key, [...new Set([...used, ...this.ids])].slice(0, remembered));
  }
}
