/** The colour themes in which surfaces are looked at, by what they are called in pictures. */
export const themes = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['high-contrast', 'Default High Contrast'],
] as const;
