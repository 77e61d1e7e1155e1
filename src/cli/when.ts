import { clockMinutes, dayNumber, MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, instantText, parseInstant } from '../time/zone.ts';
import type { Call } from './call.ts';
import { textLook } from './formats.ts';
import type { Person } from './remember/person.ts';
import type { Here } from './times.ts';

/** `Tue 1 Dec 18:00`, by the person's clock. */
export async function whenWords(call: Call, time: string, { profile, here }: Person) {
  const { options } = await textLook(call, call.world.output, profile);
  const { moment, wordsFor } = await import('../present/words.ts');
  const wall = instantText(here.zone, parseInstant(here.zone, time));
  const minutes = dayNumber(wall.slice(0, 10)) * MINUTES_PER_DAY + clockMinutes(wall.slice(11, 16));
  return moment(minutes, wordsFor(options.ascii, options.twelveHour ?? false));
}

/** `2026-12-01T17:00`, as it is written down: by the clock where the person is. */
export function wallText(instant: Instant, { zone }: Here): string {
  return instantText(zone, instant).slice(0, 'yyyy-mm-ddThh:mm'.length);
}

/** `m1`, `m2` …: the first that nobody had. */
export function unusedId(letter: string, used: readonly string[]): string {
  let number = 1;
  while (used.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
