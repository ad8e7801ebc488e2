import type { SchemaError } from '../../../../knowledge/knowledge.schema.json?validator';

type Params = SchemaError['params'];

/** What is wrong with a value, by the keyword of the schema that it does not meet, with the value's name in front. */
const shortcomings: Readonly<Record<string, (params: Params) => string>> = {
  const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
  enum: ({ allowedValues }) => `must be one of ${(allowedValues as readonly unknown[]).join(', ')}`,
  maximum: ({ limit }) => `must be at most ${String(limit)}`,
  maxItems: ({ limit }) => `must have at most ${String(limit)} entries`,
  maxLength: ({ limit }) => `must have at most ${String(limit)} characters`,
  minimum: ({ limit }) => `must be at least ${String(limit)}`,
  minItems: ({ limit }) => `must have at least ${String(limit)} ${limit === 1 ? 'entry' : 'entries'}`,
  minLength: () => 'must not be empty',
  minProperties: () => 'must not be empty',
  pattern: ({ pattern }) => `must have the form ${String(pattern)}`,
  required: ({ missingProperty }) => `lacks the field "${String(missingProperty)}"`,
  type: ({ type }) => `must be of the type ${Array.isArray(type) ? type.join(' or ') : String(type)}`,
  uniqueItems: () => 'must not hold the same twice',
};

/** A shortcoming of a pack in words: "kind must be one of state, government". */
export function wording({ instancePath, keyword, params }: SchemaError): string {
  if (instancePath.endsWith('/cites') || params['missingProperty'] === 'cites') return 'it cites no source';
  const unexpected = params['additionalProperty'];
  if (typeof unexpected === 'string') return `"${unexpected}" is no field of the format`;
  const name = instancePath.slice(instancePath.lastIndexOf('/') + 1).replace(/^\d*$/, 'the entry');
  return `${name} ${shortcomings[keyword]?.(params) ?? 'is not valid'}`;
}
