import { dirname } from 'node:path';
import type { Fault } from '../contract/faults.ts';
import { type Plan, planSchema } from '../contract/plan.ts';
import { Problem } from '../contract/problem.ts';
import { type Request, requestSchema } from '../contract/request.ts';
import { validate } from '../contract/validate.ts';
import { type Instant, instantText, knownZones, parseInstant, type Zone } from '../time/zone.ts';
import { readText, sourceName } from './io.ts';
import { parsedJson } from './json-text.ts';
import { quickZone } from './local-clock.ts';
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
  /** What a person would call the request. */
  readonly name: string;
  /** With `now` and `week`, and with its calendars read into `busy`. */
  readonly request: Request;
  readonly warnings: readonly string[];
  /** What its calendars hold that takes no time. */
  readonly notes: readonly string[];
}

/** A request as the planner takes it, from a file or `-`. */
export async function readRequest(
  world: World,
  source: string,
  asked: Asked,
  fallback?: Fallback,
): Promise<Resolved> {
  const name = sourceName(source);
  const document = parsedJson(await readText(world, source), name);
  const result = validate(requestSchema, document);
  if (!result.ok) throw faulty('request', name, await allFaults(document));
  const folder = source === '-' ? '.' : dirname(source);
  return resolveRequest(world, result.value, { name, folder, asked, fallback });
}

/** A plan from a file or `-`. */
export async function readPlan(world: World, source: string): Promise<Plan> {
  const name = sourceName(source);
  const result = validate(planSchema, parsedJson(await readText(world, source), name));
  if (!result.ok) throw faulty('plan', name, result.faults);
  return result.value;
}

/** A document with faults, each of them named. */
export function faulty(
  document: 'request' | 'plan',
  place: string,
  faults: readonly Fault[],
): Problem {
  return new Problem({
    kind: 'invalid',
    message: `The ${document} has ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}.`,
    place,
    remedy: `Mend it and try again; recovery-plan schema ${document} prints what is allowed.`,
    faults,
  });
}

/** The planner sees faults that the shape alone does not show; people want to hear all at once. */
export async function allFaults(document: unknown): Promise<readonly Fault[]> {
  const { readFacts } = await import('../week/facts.ts');
  try {
    readFacts(document);
  } catch (error) {
    if (error instanceof Problem) return error.faults.map(withCity);
    throw error;
  }
  return [];
}

interface Circumstances {
  /** What a person would call the request. */
  readonly name: string;
  /** Where the calendars it names are looked for. */
  readonly folder: string;
  /** Where copies of the calendars are kept that a person has remembered. */
  readonly copies?: string | undefined;
  readonly asked: Asked;
  readonly fallback?: Fallback | undefined;
}

/** Fills in what only the outside world knows: the time, and what the calendars say. */
export async function resolveRequest(
  world: World,
  { calendars, calendarOptions: options, ...document }: Request,
  { name, folder, copies, asked, fallback }: Circumstances,
): Promise<Resolved> {
  const zone = quickZone(world, document.timeZone);
  if (!zone) {
    const settled = { ...document, now: '2000-01-01T00:00', week: '2000-01-01' };
    throw faulty('request', name, await allFaults(settled));
  }
  const request = timed(document, zone, asked, fallback, world.now());
  const { week } = request;
  if (!calendars?.length) return { name, request, warnings: [], notes: [] };
  const { readCalendars } = await import('./calendar-files.ts');
  const sources = { folder, copies, isRemembered: copies !== undefined, options };
  const read = await readCalendars(world, calendars, sources, zone, week);
  const busy = [...(request.busy ?? []), ...read.busy];
  return { name, request: { ...request, busy }, warnings: read.warnings, notes: read.notes };
}

/** The request with a time and a week: what is asked for, else its own, else as of the clock. */
export function timed<T extends Omit<Request, 'calendars'>>(
  document: T,
  zone: Zone,
  asked: Asked,
  fallback: Fallback | undefined,
  clock: Instant,
): T & { now: string; week: string } {
  const known = asked.now === undefined ? document.now : askedNow(asked.now);
  const now = known ?? fallback?.now ?? instantText(zone, clock);
  const start = document.person.weekStart ?? 'mon';
  const instant = parseInstant(zone, now);
  const week =
    asked.week === undefined
      ? (document.week ?? fallback?.week ?? usualWeek(zone, instant, start))
      : askedWeek(asked.week, zone, instant, start);
  return { ...document, now, week };
}

/** People write the city alone: Berlin for Europe/Berlin. */
function withCity(fault: Fault): Fault {
  if (fault.path !== 'timeZone') return fault;
  const city = `/${fault.found.replaceAll('"', '').trim().toLowerCase().replace(/\s+/g, '_')}`;
  const nearest = knownZones().find((zone) => zone.toLowerCase().endsWith(city));
  return nearest === undefined ? fault : { ...fault, nearest };
}
