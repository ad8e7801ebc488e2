// @ts-check
/** What the interface says: the first arguments of `vscode.l10n.t`. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/**
 * The text of the bundle of messages as the sources have it now.
 *
 * @param {string} root the repository's folder
 * @returns {Promise<string>}
 */
export async function bundleText(root) {
  const folder = path.join(root, 'src');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  /** @type {Set<string>} */
  const found = new Set();
  for (const file of files) {
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const message of messagesIn(text, path.join('src', file))) found.add(message);
  }
  const messages = [...found].sort((left, right) => (left < right ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(messages.map((message) => [message, message])), undefined, 2)}\n`;
}

/**
 * What a module hands to `vscode.l10n.t`, or to a `t` taken out of `vscode.l10n`.
 *
 * @param {string} text
 * @param {string} file named where something is wrong
 * @returns {string[]}
 * @throws where a message is not written out, since nobody could translate it
 */
export function messagesIn(text, file) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const isShort = /\{ t \} = vscode\.l10n\b/.test(text);
  /** @type {string[]} */
  const messages = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText(source);
      if (callee === 'vscode.l10n.t' || (isShort && callee === 't')) {
        const [message] = node.arguments;
        if (!message || !ts.isStringLiteralLike(message)) {
          const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
          throw new Error(`${file}:${line + 1}: a message has to be written out where it is used`);
        }
        messages.push(message.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return messages;
}
