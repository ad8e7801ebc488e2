/**
 * Sections are stretches of a report that can be read on their own: `blocksOf` of each, its offsets shifted, gives the same
 * blocks, kinds and ranges, as `blocksOf` of the whole. Only `outer` may differ: a list whose items stand apart is cut between
 * them, and each section then has a list of its own.
 *
 * Every section but the last ends with a line feed. A cut is made only where it is certainly right, and whether it is depends
 * on nothing but the text from the last cut to the first characters behind it. That is what makes an edit local. The one
 * exception is front matter, which looks as far ahead as it is long, and always is in the first section.
 */
export interface Cutter {
  /**
   * Reads on from the start of a line to the next cut, and returns its offset in the text, which may be where it was to read
   * on; `undefined` where the text ends before. A section may go on in another text, which starts where this one ended.
   */
  next(text: string, from: number): number | undefined;
  /** Takes text into the section unread: what is behind it stands as behind a blank line. */
  pass(text: string): void;
}
