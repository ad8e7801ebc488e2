import * as vscode from 'vscode';
import { actorCard } from './actorCard';
import type { Dossier } from '../host/dossier';
import { reportSelector } from '../host/report';
import { readReportDate } from '../host/reportDate';

/** Shows the card of an actor over its names in reports. */
export function registerHover(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.languages.registerHoverProvider(reportSelector, {
    provideHover: async (document, position, token) => {
      const dossier = await loading;
      if (token.isCancellationRequested || !dossier.settings.hoverEnabled(document)) return undefined;
      const mention = await dossier.mentions.at(document, document.offsetAt(position), { token });
      if (!mention) return undefined;
      const [actor, ...others] = mention.actors;
      const range = new vscode.Range(document.positionAt(mention.start), document.positionAt(mention.end));
      return new vscode.Hover(
        actorCard(dossier, actor, readReportDate(document, dossier.settings), {
          offset: mention.start,
          end: mention.end,
          others,
          isCorrected: mention.correction !== undefined,
          isInReport: (other) => dossier.mentions.isNamed(document, other),
        }),
        range,
      );
    },
  });
}
