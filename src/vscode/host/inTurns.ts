import type { CancellationToken } from 'vscode';
import type { Steps } from '../../core/steps';

/** How long work may keep the extension host to itself, in milliseconds; all other extensions wait meanwhile. */
const turn = 10;

/** Does work if that takes no longer than a few turns; otherwise it goes as far as it comes, and returns `undefined`. */
export function atOnce<T>(steps: Steps<T>): T | undefined {
  const until = Date.now() + 5 * turn;
  do {
    const { done, value } = steps.next();
    if (done) return value;
  } while (Date.now() < until);
  return undefined;
}

/**
 * Does work in short turns, between which others have theirs. Returns what came of it, or `undefined` where it was cancelled;
 * then it stops at the end of its turn.
 */
export async function inTurns<T>(steps: Steps<T>): Promise<T>;
export async function inTurns<T>(steps: Steps<T>, token: CancellationToken | undefined): Promise<T | undefined>;
export async function inTurns<T>(steps: Steps<T>, token?: CancellationToken): Promise<T | undefined> {
  for (let until = Date.now() + turn; ; until = Date.now() + turn) {
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (Date.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    if (token?.isCancellationRequested) return undefined;
  }
}
