import { random, type Random } from './random';

/** A report as Markdown: its paragraphs with headings, lists, quotations, tables, code, links, notes and emphasis. */
export function asMarkdown(report: string): string {
  const source = random(6);
  const paragraphs = report.split('\n\n');
  const blocks = paragraphs.map((paragraph, position) => {
    const text = inline(source, paragraph, position);
    const kind = source.next();
    const heading = position % 12 === 0 ? `## ${paragraph.split(' ', 5).join(' ')}\n\n` : '';
    const note = position % 6 === 0 ? `\n\n[^note${String(position)}]: See *${paragraph.slice(0, 40)}*.` : '';
    return heading + block(kind, text) + note;
  });
  return blocks.join('\n\n').slice(0, report.length);
}

function block(kind: number, text: string): string {
  const sentences = text.split(/(?<=[.?]) /);
  if (kind < 0.08) return sentences.map((sentence) => `- ${sentence}`).join('\n');
  if (kind < 0.14) return sentences.map((sentence) => `> ${sentence}`).join('\n');
  if (kind < 0.17) {
    const rows = sentences.map((sentence, row) => `| ${String(row + 1)} | ${sentence.replaceAll('|', '')} |`);
    return ['| No. | What |', '| --- | --- |', ...rows].join('\n');
  }
  if (kind < 0.19) return `\`\`\`\n${sentences.join('\n')}\n\`\`\``;
  return text;
}

function inline(source: Random, paragraph: string, position: number): string {
  const words = paragraph.split(' ');
  const marked = words.map((word) => {
    const kind = source.next();
    if (kind < 0.01) return `**${word}**`;
    if (kind < 0.02) return `*${word}*`;
    if (kind < 0.025) return `[${word}](https://example.org/${String(position)})`;
    if (kind < 0.027) return `\`${word}\``;
    return kind < 0.028 ? `${word} [@source${String(position)}, p. 3]` : word;
  });
  return marked.join(' ') + (position % 6 === 0 ? `[^note${String(position)}]` : '');
}
