/** The part of Citation.js that the check uses; it comes without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      readonly util: {
        /** The items without whatever is not CSL-JSON; with `false` nothing is converted on the way. */
        clean(items: readonly object[], bestGuessConversions: boolean): Readonly<Record<string, unknown>>[];
      };
    };
  };
}
