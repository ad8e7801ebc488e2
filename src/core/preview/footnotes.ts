import type { MarkdownIt } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/**
 * Lets a markdown-it of VS Code's preview render footnotes. Whether another extension has brought them is only known once all
 * plugins are loaded, so that is decided at the first parse: a second set of rules would render every note twice.
 */
export function showFootnotes(markdownIt: MarkdownIt): void {
  const parse = markdownIt.parse.bind(markdownIt);
  let decided = false;
  markdownIt.parse = (source, environment) => {
    if (!decided) {
      decided = true;
      if (!hasFootnotes(markdownIt)) markdownIt.use(footnotes);
    }
    return parse(source, environment);
  };
}

function hasFootnotes(markdownIt: MarkdownIt): boolean {
  // `enable` names the rules it found; one that is not there is no error with `ignoreInvalid`.
  return markdownIt.block.ruler.enable(['footnote_def'], true).length > 0;
}
