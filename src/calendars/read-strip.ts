import { plainAddress } from './read-address.ts';
import { isOfEvents, nameAt } from './read-lines.ts';
import { propertyOf } from './read-property.ts';
import { tidied } from './read-text.ts';

export interface Kept {
  readonly titles: boolean;
  /** Whose declined invitations have to be known, in small letters. */
  readonly addresses: readonly string[];
}

const OTHERS = new Set(['BEGIN', 'END', 'TZID', 'TZOFFSETFROM', 'TZOFFSETTO', 'X-WR-TIMEZONE']);

/**
 * A calendar with nothing left in it but when its events are: what is kept on a disk need not tell
 * more. Lines that go leave an empty one behind, so that a warning names the line of the original.
 */
export function strippedCalendar(given: string, kept: Kept): string {
  let isKept = false;
  const lines = tidied(given)
    .split('\n')
    .map((line, index, all) => {
      if (!/^[ \t]/.test(line)) isKept = matters(line, index, all, kept);
      return isKept ? line : '';
    });
  return lines.join('\n');
}

function matters(line: string, index: number, all: readonly string[], kept: Kept): boolean {
  const name = nameAt(line, 0, line.length);
  if (OTHERS.has(name)) return true;
  if (!isOfEvents(name)) return false;
  if (name === 'SUMMARY') return kept.titles;
  return name !== 'ATTENDEE' || isTheirs(whole(index, all), kept.addresses);
}

function whole(index: number, all: readonly string[]): string {
  let text = all[index] ?? '';
  for (let next = index + 1; /^[ \t]/.test(all[next] ?? ''); next += 1) {
    text = text.replace(/\r$/, '') + (all[next] ?? '').slice(1);
  }
  return text.replace(/\r$/, '');
}

function isTheirs(line: string, addresses: readonly string[]): boolean {
  if (addresses.length === 0) return false;
  try {
    const { params, value } = propertyOf(line);
    return [value, params.get('email') ?? '']
      .map(plainAddress)
      .some((name) => addresses.includes(name));
  } catch {
    return false;
  }
}
