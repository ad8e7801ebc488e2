import { withOwnDirection } from './bidi';

/** Text and links as Markdown. Text of packs is data: whatever stands in it comes out as the characters it is. */

// Characters that can open or close something inside a line, in CommonMark, in Pandoc's Markdown or in VS Code's hovers.
const inlineSyntax = /[\\`*_[\]<>~$^|@]|&(?=#|\w)|!(?=\[)|-(?=-)|(?<=-)-|\.(?=\.\.)/g;
// What opens a block when it starts a line.
const blockSyntax = /^(\s*)(?:([#+\-=:])|(\d{1,9})([.)]))/;
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Markdown that shows exactly this text, on one line. */
export function escapeMarkdown(text: string): string {
  return (
    withOwnDirection(text)
      .replace(controls, '')
      .replaceAll('\t', ' ')
      .split(/[\r\n\u2028\u2029]+/)
      .map((line, index) => (index === 0 ? line : line.trimStart()))
      .join(' ')
      // R Markdown and Quarto run code between backticks, whether these are escaped or not.
      .replace(inlineSyntax, (mark) => (mark === '`' ? '&#96;' : `\\${mark}`))
      .replace(blockSyntax, (_, space: string, mark = '', number = '', dot = '') =>
        mark ? `${space}\\${String(mark)}` : `${space}${String(number)}\\${String(dot)}`,
      )
  );
}

const openableScheme = /^(?:https?:\/\/|mailto:)/i;

/** The address as it may be linked to, with the characters encoded that would end a link; `undefined` for other schemes. */
export function linkTarget(address: string): string | undefined {
  if (!openableScheme.test(address)) return undefined;
  return address.replace(/[\s<>()\\"`|]/g, (character) => {
    const code = encodeURIComponent(character);
    return code === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : code;
  });
}

/** A link with this text, or the text alone where the address must not be opened. */
export function markdownLink(text: string, address: string | undefined): string {
  const target = address === undefined ? undefined : linkTarget(address);
  return target === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${target})`;
}
