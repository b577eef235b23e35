/** An object of JSON, whose fields may be anything. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value of JSON is an object with fields, and neither a list nor null. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
