import { Problem } from '../contract/problem.ts';
import { findFault } from './json-fault.ts';

const BEFORE_CARET = 40;
const AFTER_CARET = 30;

/** The document in a JSON text; a slip is shown with its line, column and what was expected. */
export function parsedJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Node's own message differs between versions and often lacks the position.
    const { offset, found, expected } = findFault(text);
    const { line, column, excerpt } = located(text, offset);
    const place = `line ${line}, column ${column}`;
    throw new Problem({
      kind: 'invalid',
      message: 'The input is not valid JSON.',
      place: source,
      excerpt,
      remedy: 'Mend this place and try again; recovery-plan example prints a whole request.',
      faults: [{ path: place, found, expected }],
    });
  }
}

interface Location {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

function located(text: string, offset: number): Location {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const whole = text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
  const column = offset - start;
  const from = Math.max(0, column - BEFORE_CARET);
  // A tab would move the text but not the caret.
  const shown = whole.slice(from, column + AFTER_CARET).replaceAll('\t', ' ');
  return {
    line: text.slice(0, start).split('\n').length,
    column: column + 1,
    excerpt: `${shown}\n${' '.repeat(column - from)}^`,
  };
}
