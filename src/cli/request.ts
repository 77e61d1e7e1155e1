import { dirname } from 'node:path';
import type * as v from 'valibot';
import { type Fault, nearestName } from '../contract/faults.ts';
import { Problem } from '../contract/problem.ts';
import { type Request, requestSchema } from '../contract/request.ts';
import { validate } from '../contract/validate.ts';
import { instantText, knownZones, parseInstant, zoneNamed } from '../time/zone.ts';
import { readText, sourceName } from './io.ts';
import { parsedJson } from './json-text.ts';
import { askedNow, askedWeek, usualWeek } from './moment.ts';
import type { World } from './world.ts';

/** What a person says about the time, in their own words. */
export interface Asked {
  readonly now?: string | undefined;
  readonly week?: string | undefined;
}

/** The time where neither they nor the request say one, as the contract writes it. */
export interface Fallback {
  readonly now: string;
  readonly week: string;
}

export interface Resolved {
  /** With `now` and `week`, and with its calendars read into `busy`. */
  readonly request: Request;
  readonly warnings: readonly string[];
}

/** A request as the planner takes it, from a file or `-`. */
export async function readRequest(
  world: World,
  source: string,
  asked: Asked,
  fallback?: Fallback,
): Promise<Resolved> {
  const request = await readDocument(world, source, 'request', requestSchema);
  const folder = source === '-' ? '.' : dirname(source);
  return resolveRequest(world, request, { name: sourceName(source), folder, asked, fallback });
}

/** A document of the contract, with every fault in it named at once. */
export async function readDocument<T extends v.GenericSchema>(
  world: World,
  source: string,
  document: 'request' | 'plan',
  schema: T,
): Promise<v.InferOutput<T>> {
  const name = sourceName(source);
  const result = validate(schema, parsedJson(await readText(world, source), name));
  if (result.ok) return result.value;
  throw faulty(document, name, result.faults);
}

function faulty(document: 'request' | 'plan', place: string, faults: readonly Fault[]): Problem {
  return new Problem({
    kind: 'invalid',
    message: `The ${document} has ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}.`,
    place,
    remedy: `Mend it and try again; recovery-plan schema ${document} prints what is allowed.`,
    faults,
  });
}

interface Circumstances {
  /** What a person would call the request. */
  readonly name: string;
  /** Where the calendars it names are looked for. */
  readonly folder: string;
  readonly asked: Asked;
  readonly fallback?: Fallback | undefined;
}

/** Fills in what only the outside world knows: the time, and what the calendars say. */
export async function resolveRequest(
  world: World,
  { calendars, ...document }: Request,
  { name, folder, asked, fallback }: Circumstances,
): Promise<Resolved> {
  const zone = zoneNamed(document.timeZone);
  if (!zone) throw faulty('request', name, [unknownZone(document.timeZone)]);
  const known = asked.now === undefined ? document.now : askedNow(asked.now);
  const now = known ?? fallback?.now ?? instantText(zone, world.now());
  const start = document.person.weekStart ?? 'mon';
  const instant = parseInstant(zone, now);
  const week =
    asked.week === undefined
      ? (document.week ?? fallback?.week ?? usualWeek(zone, instant, start))
      : askedWeek(asked.week, zone, instant, start);
  const request = { ...document, now, week };
  if (!calendars?.length) return { request, warnings: [] };
  const { readCalendars } = await import('./calendar-files.ts');
  const { busy, warnings } = await readCalendars(world, calendars, folder, zone, week);
  return { request: { ...request, busy: [...(request.busy ?? []), ...busy] }, warnings };
}

function unknownZone(found: string): Fault {
  const nearest = nearestZone(found);
  return {
    path: 'timeZone',
    found: JSON.stringify(found),
    expected: 'a time zone by its IANA name, such as Europe/Berlin',
    ...(nearest && { nearest }),
  };
}

/** People write the city, or slip by a letter. */
function nearestZone(name: string): string | undefined {
  const zones = knownZones();
  const city = `/${name.trim().toLowerCase().replace(/\s+/g, '_')}`;
  return zones.find((zone) => zone.toLowerCase().endsWith(city)) ?? nearestName(name, zones);
}
