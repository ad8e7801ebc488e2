import * as vscode from 'vscode';
import { bibliographyFormats, type BibliographyFormatId } from '../../core/citations/bibliography/exportBibliography';
import { namedLibraries } from '../../core/citations/library/namedLibraries';
import type { LibraryFiles } from '../host/libraryFiles';
import { withoutIcons } from '../host/notify';
import { reportMarkup } from '../host/report';

/** A bibliography file to write, and in which format. */
export interface BibliographyTarget {
  readonly uri: vscode.Uri;
  readonly format: BibliographyFormatId;
}

/**
 * Asks for a bibliography file: one that the report names, or another, by a save dialog that opens beside the report.
 *
 * @param format to be written; left out, the user chooses
 * @returns `undefined` where the user thinks better of it
 */
export async function pickBibliographyFile(
  document: vscode.TextDocument,
  files: LibraryFiles,
  format: BibliographyFormatId | undefined,
): Promise<BibliographyTarget | undefined> {
  const { t } = vscode.l10n;
  const markup = reportMarkup(document);
  const names = markup === undefined ? [] : namedLibraries(document.getText(), markup).files;
  const formats: readonly BibliographyFormatId[] =
    markup === 'latex' ? ['biblatex', 'csl-json'] : ['csl-json', 'biblatex'];
  const wanted = formats.filter((each) => format === undefined || each === format);
  const isOf = (name: string) => (each: BibliographyFormatId) => name.endsWith(bibliographyFormats[each].extension);
  const items = [
    ...names.flatMap((name) =>
      wanted.filter(isOf(name)).map((each) => ({
        label: `$(book) ${withoutIcons(name)}`,
        description: t('named by the report'),
        format: each,
        name,
      })),
    ),
    ...wanted.map((each) => ({
      label: `$(save) ${each === 'biblatex' ? t('BibLaTeX file…') : t('CSL-JSON file…')}`,
      description: each === 'biblatex' ? t('for LaTeX and Pandoc') : t('for Pandoc, Quarto and Zotero'),
      format: each,
      name: undefined,
    })),
  ];
  const placeHolder = t('Where to put the sources that the report cites; what a file has stays in it');
  const choice =
    items.length === 1
      ? items[0]
      : await vscode.window.showQuickPick(items, { title: t('Export Bibliography'), placeHolder });
  if (!choice) return undefined;
  const named = choice.name === undefined ? undefined : await files.find(document, choice.name);
  const uri = named ?? (await askForFile(document, files, choice.format));
  return uri && { uri, format: choice.format };
}

async function askForFile(
  document: vscode.TextDocument,
  files: LibraryFiles,
  format: BibliographyFormatId,
): Promise<vscode.Uri | undefined> {
  const { t } = vscode.l10n;
  const { extension } = bibliographyFormats[format];
  const defaultUri = await files.find(document, `references${extension}`);
  return vscode.window.showSaveDialog({
    title: t('Export Bibliography'),
    saveLabel: t('Add Sources'),
    filters: { [format === 'biblatex' ? 'BibLaTeX' : 'CSL-JSON']: [extension.slice(1)] },
    ...(defaultUri && { defaultUri }),
  });
}
