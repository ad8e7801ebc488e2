import assert from 'node:assert/strict';
import { finish, SharedWork, type Steps } from '../../src/core/steps';

describe('Work in steps', () => {
  function* count(done: number[]): Steps<string> {
    for (let step = 1; step <= 3; step++) {
      done.push(step);
      yield;
    }
    return 'all';
  }

  it('can be done at once', () => {
    const done: number[] = [];
    assert.equal(finish(count(done)), 'all');
    assert.deepEqual(done, [1, 2, 3]);
  });

  it('that is shared goes on where the last one stopped, and is done once', () => {
    const done: number[] = [];
    const work = new SharedWork(count(done));
    const first = work.go();
    first.next();
    first.next();
    assert.deepEqual(done, [1, 2]);
    assert.equal(finish(work.go()), 'all');
    assert.equal(finish(first), 'all');
    assert.equal(finish(work.go()), 'all');
    assert.deepEqual(done, [1, 2, 3]);
  });

  it('that is shared and fails does so for everybody', () => {
    const work = new SharedWork(
      (function* (): Steps<string> {
        yield;
        throw new Error('no');
      })(),
    );
    const first = work.go();
    first.next();
    assert.throws(() => first.next(), /^Error: no$/);
    assert.throws(() => finish(work.go()), /^Error: no$/);
    assert.equal(work.value, undefined);
  });
});
