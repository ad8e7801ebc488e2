/** Reads an argument of a command; `undefined` where it has not the shape that it should have. */
type Reader<Value> = (value: unknown) => Value | undefined;

/** A reader for each argument that a command takes. */
type Readers<Arguments> = { readonly [Name in keyof Arguments]-?: Reader<Exclude<Arguments[Name], undefined>> };

/** The arguments that a caller passed, as far as they have the shape that they should have; anybody may call a command. */
export function readArguments<Arguments extends object>(value: unknown, readers: Readers<Arguments>): Arguments {
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const read = Object.entries<Reader<unknown>>(readers).map(([name, reader]) => [name, reader(given[name])]);
  return Object.fromEntries(read.filter(([, argument]) => argument !== undefined)) as Arguments;
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function asTexts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? value : undefined;
}

export function asFlag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** A UTF-16 offset. */
export function asOffset(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

/** One of some words. */
export function asOneOf<Word extends string>(words: readonly Word[]): Reader<Word> {
  return (value) => words.find((word) => word === value);
}
