export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of a document nobody has checked yet. */
export function field(document: object, name: string): unknown {
  return Object.entries(document).find(([key]) => key === name)?.[1];
}
