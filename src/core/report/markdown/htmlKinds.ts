/** A kind of raw HTML that goes on over blank lines. */
export interface HtmlKind {
  readonly start: RegExp;
  /** What a line has with which it ends. */
  readonly end: RegExp;
  /** The shortest line that opens it. */
  readonly opening: string;
}

// CommonMark's kinds 1 to 5, https://spec.commonmark.org/0.31.2/#html-blocks, as markdown-it has them.
const kinds: readonly HtmlKind[] = [
  {
    start: /^<(?:script|pre|style|textarea)(?=\s|>|$)/i,
    end: /<\/(?:script|pre|style|textarea)>/i,
    opening: '<pre>',
  },
  { start: /^<!--/, end: /-->/, opening: '<!--' },
  { start: /^<\?/, end: /\?>/, opening: '<?' },
  { start: /^<![A-Za-z]/, end: />/, opening: '<!A' },
  { start: /^<!\[CDATA\[/, end: /\]\]>/, opening: '<![CDATA[' },
];

/** The kind that a text opens which starts with `<`, or `undefined` where a blank line ends its HTML, or it is none. */
export function htmlKindOf(text: string): HtmlKind | undefined {
  return kinds.find(({ start }) => start.test(text));
}
