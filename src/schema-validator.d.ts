/** `….schema.json?validator` is generated from the schema when the bundle is built: see scripts/build.mjs. */
declare module '*.schema.json?validator' {
  export interface SchemaError {
    readonly instancePath: string;
    readonly message?: string;
    readonly params: Readonly<Record<string, unknown>>;
  }
  const validate: { (value: unknown): boolean; errors?: readonly SchemaError[] | null };
  export default validate;
}
