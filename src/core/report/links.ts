import type { Range } from './block';

/** The links and images of a Markdown block, text and target, as what is no prose in the block shows them. */
export function linksIn(body: string, code: readonly Range[]): readonly Range[] {
  return code.flatMap(({ start, end }) => {
    if (body[start] !== ']') return [];
    const open = body.lastIndexOf('[', start - 1);
    return open < 0 ? [] : [{ start: body[open - 1] === '!' ? open - 1 : open, end }];
  });
}
