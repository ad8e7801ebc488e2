/** `….schema.json?validator` is generated from the schema when the bundle is built: see scripts/build.mjs. */
declare module '*.schema.json?validator' {
  export interface SchemaError {
    readonly instancePath: string;
    /** The keyword of the schema that the value does not meet. */
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
  }
  const validate: { (value: unknown): boolean; errors?: readonly SchemaError[] | null };
  export default validate;
}
