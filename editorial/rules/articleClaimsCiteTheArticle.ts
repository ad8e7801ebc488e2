import { articleKey } from '../material';
import { placed, type Rule } from '../reading';

/** A claim that stands for one of the article cites the article, with the paragraph. */
export const articleClaimsCiteTheArticle: Rule = {
  id: 'article-claims-cite-the-article',
  find: ({ raw, material }) => {
    const article = new Set(material?.evidence.articleClaims);
    return placed(raw.claims, '/claims')
      .filter(({ entry }) => entry.evidence?.some((id) => article.has(id)))
      .filter(
        ({ entry }) =>
          !entry.cites.some(({ source, locator }) => source === articleKey && locator?.label === 'paragraph'),
      )
      .map(({ entry, pointer }) => ({
        pointer: `${pointer}/cites`,
        message: `"${entry.id}" stands for a claim of the article, but does not cite a paragraph of ${articleKey}.`,
      }));
  },
};
