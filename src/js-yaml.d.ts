/** What is used of js-yaml, which brings no types along. */
declare module 'js-yaml' {
  /** Without dates, sets and the like: what JSON has. */
  export const JSON_SCHEMA: unique symbol;
  /** @throws where the text is no YAML */
  export function load(text: string, options: { readonly schema: typeof JSON_SCHEMA }): unknown;
}
