import { distance } from 'fastest-levenshtein';

/** One thing wrong with a document: where, what was found, what was expected, the nearest name. */
export interface Fault {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly nearest?: string;
}

const LONGEST_SHOWN = 60;

/** The value as a person may read it on one line: short, and without control characters. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'bigint') return `${short(String(value))}n`;
  // JSON has no infinity, but a number with too many digits is read as one.
  return short(
    typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value)),
  );
}

function short(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** The known name that a mistyped one most likely meant, or undefined when none is close. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[\s-]+/g, '_');
  const meant = name.slice(0, LONGEST_SHOWN);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const away = distance(plain(meant), plain(candidate));
    if (away < bestDistance) [best, bestDistance] = [candidate, away];
  }
  return bestDistance <= Math.max(2, Math.floor(meant.length / 3)) ? best : undefined;
}

/** A fault on one line, as messages and JSON errors print it. */
export function faultText(fault: Fault): string {
  const meant = fault.nearest === undefined ? '' : ` Did you mean ${fault.nearest}?`;
  const where = fault.path === '' ? 'the document' : fault.path;
  return `${where}: found ${fault.found}; expected ${fault.expected}.${meant}`;
}
