import { DAYS_PER_WEEK, dayNumber } from '../time/calendar.ts';
import { type Instant, parseInstant, wallAt, type Zone, zoneNamed } from '../time/zone.ts';

/** The moment at which a plan is read, by the clock on the wall of its zone. */
export interface Now {
  readonly zone: Zone;
  readonly instant: Instant;
  readonly day: number;
  /** After midnight. */
  readonly minutes: number;
}

/** What a block is to someone who reads the plan now; `later` needs no word. */
export type Standing = 'past' | 'now' | 'next' | 'later';

export function nowIn(timeZone: string, text: string | undefined): Now | undefined {
  const zone = zoneNamed(timeZone);
  if (!zone || text === undefined) return undefined;
  const instant = parseInstant(zone, text);
  return Number.isFinite(instant) ? { zone, instant, ...wallAt(zone, instant) } : undefined;
}

/** In a week that is over or yet to come, no day is today and no block is the next. */
export function nowWithin(
  plan: { readonly timeZone: string; readonly week: { readonly start: string } },
  text: string | undefined,
): Now | undefined {
  const now = nowIn(plan.timeZone, text);
  const first = dayNumber(plan.week.start);
  return now && now.day >= first && now.day < first + DAYS_PER_WEEK ? now : undefined;
}

/** For times in order, as a plan writes them. */
export function standingsOf(
  times: readonly { readonly start: string; readonly end: string }[],
  now: Now | undefined,
): Standing[] {
  if (!now) return times.map(() => 'later');
  const at = (text: string) => parseInstant(now.zone, text);
  const next = times.findIndex(({ start }) => at(start) > now.instant);
  return times.map(({ start, end }, index): Standing => {
    if (at(end) <= now.instant) return 'past';
    if (at(start) <= now.instant) return 'now';
    return index === next ? 'next' : 'later';
  });
}

/** `Today, ` or `Tomorrow, ` before a day's name. */
export function nearness(day: number, now: Now | undefined): string {
  if (!now) return '';
  return day === now.day ? 'Today, ' : day === now.day + 1 ? 'Tomorrow, ' : '';
}

/** `Next: ` or `Now: ` before what a block is. */
export function standingWord(standing: Standing): string {
  return standing === 'next' ? 'Next: ' : standing === 'now' ? 'Now: ' : '';
}

/** The past is quiet, the present stands out. */
export function standingRole(standing: Standing): 'quiet' | 'strong' | undefined {
  if (standing === 'past') return 'quiet';
  return standing === 'later' ? undefined : 'strong';
}
