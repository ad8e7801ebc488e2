import type { Steps } from '../../steps';
import type { Block } from '../block';
import { BlockList } from './blockList';
import { partsWithRests } from './parts';

/**
 * The blocks of Markdown from an offset on, at which a line starts, in steps.
 *
 * @param atOnce so many units are parsed in one step where that is enough to tell what they are
 */
export function* markdownBlocks(text: string, from: number, atOnce?: number): Steps<readonly Block[]> {
  const list = new BlockList(text);
  for (const read of partsWithRests(text, from, atOnce)) {
    if (read) yield* list.add(read);
    yield;
  }
  yield* list.close();
  return list.blocks;
}
