import type { Plan } from '../contract/plan.ts';
import { type Instant, knownZones, type Zone, zoneNamed } from '../time/zone.ts';
import { DESCRIBED, utcText, wallText } from './vtimezone.ts';

/** A zone that the file can describe. */
export interface DescribedZone {
  /** The name as the world writes it, whatever its case in the request. */
  readonly tzid: string;
  readonly zone: Zone;
}

/** Start and end in one form, as RFC 5545 3.8.2.2 wants: local times, or UTC without a zone. */
export interface WrittenTimes {
  readonly start: string;
  readonly end: string;
  readonly described: DescribedZone | undefined;
}

const UTC_NAME = /^(?:Etc\/)?(?:UTC|UCT|Universal|Zulu)$/i;
/** Newer runtimes also take `+05:30` for a name; calendars do not. */
const TZID = /^[a-z][\w+/-]*$/i;

/** More than any clock has been put back by since 2000, the two hours of Troll included. */
const BESIDE = 180;

/** The zones of the plans, by the name that each plan gives its own; none for UTC. */
export function describedZones(plans: readonly Plan[]): ReadonlyMap<string, DescribedZone> {
  const byTzid = new Map<string, DescribedZone>();
  const byName = new Map<string, DescribedZone>();
  for (const name of new Set(plans.map(({ timeZone }) => timeZone))) {
    const zone = UTC_NAME.test(name) || !TZID.test(name) ? undefined : zoneNamed(name);
    if (!zone) continue;
    const tzid = wellKnown(name);
    const described = byTzid.get(tzid) ?? { tzid, zone };
    byTzid.set(tzid, described);
    byName.set(name, described);
  }
  return byName;
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
 * Whether the zone's clock says this instant in a way that all programs read alike: where the file
 * describes it, and not beside a change of the clocks. There a reading may come twice, and even
 * those that do not are off by an hour in some programs.
 */
function hasLocalForm(instant: Instant, { zone }: DescribedZone): boolean {
  if (instant < DESCRIBED.from || instant >= DESCRIBED.to) return false;
  const offset = zone.offsetAt(instant);
  return [-BESIDE, BESIDE].every((away) => zone.offsetAt(instant + away) === offset);
}
