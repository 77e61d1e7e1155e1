/** Every place in a document, as keys from the top. */
export function places(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, field]) =>
    places(field).map((place) => [key, ...place]),
  );
  return [[], ...inner];
}

export function changed(document: unknown, place: readonly string[], value: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined || typeof document !== 'object' || document === null) return value;
  const entries = Object.entries(document).map(([name, field]) => [
    name,
    name === key ? changed(field, rest, value) : field,
  ]);
  return Array.isArray(document)
    ? entries.map(([, field]) => field)
    : Object.fromEntries([...entries, ...(Object.hasOwn(document, key) ? [] : [[key, value]])]);
}
