import * as vscode from 'vscode';

/** A text file that can be written again with all of its bytes. */
export interface TextFile {
  /** Empty where there is no file yet. */
  readonly text: string;
  /** @throws where it cannot be written */
  write(text: string): Promise<void>;
}

const byteOrderMark = '\uFEFF';

/** Reads a file, or one that is not there yet; "unsaved" where an editor holds another text of it, "unreadable" where it is no UTF-8. */
export async function readTextFile(uri: vscode.Uri): Promise<TextFile | 'unsaved' | 'unreadable'> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty === true) return 'unsaved';
  let bytes: Uint8Array | undefined;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileNotFound') return 'unreadable';
  }
  let whole: string;
  try {
    whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return 'unreadable';
  }
  const mark = whole.startsWith(byteOrderMark) ? byteOrderMark : '';
  return {
    text: whole.slice(mark.length),
    write: async (text) => {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(mark + text));
    },
  };
}
