import type { Plan } from '../contract/plan.ts';
import { dayNumber, MINUTES_PER_DAY } from '../time/calendar.ts';
import { type Instant, knownZones, startOfDay, type Zone, zoneNamed } from '../time/zone.ts';
import { type DescribedZone, type Period, utcText, wallText } from './vtimezone.ts';

/** Start and end in one form, as RFC 5545 3.8.2.2 wants: local times, or UTC without a zone. */
export interface WrittenTimes {
  readonly start: string;
  readonly end: string;
  readonly described: DescribedZone | undefined;
}

const UTC_NAME = /^(?:Etc\/)?(?:UTC|UCT|Universal|Zulu)$/i;
/** Newer runtimes also take `+05:30` for a name; calendars do not. */
const TZID = /^[a-z][\w+/-]*$/i;

/** People move events, so a zone is described for a year either way of its weeks. */
const MARGIN_DAYS = 366;

/** Zone tables with 32-bit times end here, and programs that use them show winter time ever after. */
const TABLES_END: Instant = dayNumber('2038-01-01') * MINUTES_PER_DAY;

/** The zones of the plans, by the name that each plan gives its own. */
export function describedZones(plans: readonly Plan[]): ReadonlyMap<string, DescribedZone> {
  const tzids = new Map(plans.map(({ timeZone }) => [timeZone, wellKnown(timeZone)]));
  const byTzid = new Map<string, DescribedZone>();
  for (const tzid of new Set(tzids.values())) {
    const zone = UTC_NAME.test(tzid) || !TZID.test(tzid) ? undefined : zoneNamed(tzid);
    const weeks = plans.filter(({ timeZone }) => tzids.get(timeZone) === tzid);
    if (zone) byTzid.set(tzid, { tzid, zone, period: periodAround(weeks, zone) });
  }
  return new Map(
    [...tzids].flatMap(([name, tzid]) => {
      const described = byTzid.get(tzid);
      return described ? [[name, described] as const] : [];
    }),
  );
}

function periodAround(plans: readonly Plan[], zone: Zone): Period {
  const first = Math.min(...plans.map(({ week }) => dayNumber(week.start)));
  const last = Math.max(...plans.map(({ week }) => dayNumber(week.end)));
  return { from: startOfDay(zone, first - MARGIN_DAYS), to: startOfDay(zone, last + MARGIN_DAYS) };
}

function wellKnown(name: string): string {
  const small = name.toLowerCase();
  return knownZones().find((known) => known.toLowerCase() === small) ?? name;
}

export function writtenTimes(
  start: Instant,
  end: Instant,
  described: DescribedZone | undefined,
): WrittenTimes {
  if (described && [start, end].every((instant) => hasLocalForm(instant, described))) {
    const local = (instant: Instant) => wallText(described.zone, instant);
    return { start: local(start), end: local(end), described };
  }
  return { start: utcText(start), end: utcText(end), described: undefined };
}

/**
 * Whether the zone's clock says this instant unmistakably: within what the file describes, and not
 * in an hour that comes twice. There a reading means its first time (RFC 5545 3.3.5), but programs
 * differ; ical.js itself takes the second.
 */
function hasLocalForm(instant: Instant, { zone, period }: DescribedZone): boolean {
  if (instant < period.from || instant >= Math.min(period.to, TABLES_END)) return false;
  const local = instant + zone.offsetAt(instant);
  return [-MINUTES_PER_DAY, MINUTES_PER_DAY].every((away) => {
    const offset = zone.offsetAt(instant + away);
    const twin = local - offset;
    return twin === instant || zone.offsetAt(twin) !== offset;
  });
}
