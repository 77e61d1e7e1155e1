import { resolve } from 'node:path';
import type { CalendarReading } from '../../calendars/read.ts';
import type { Profile } from '../../memory/profile.ts';
import { DAYS_PER_WEEK } from '../../time/calendar.ts';
import { instantText, startOfDay, wallAt } from '../../time/zone.ts';
import { readOne, type Sources } from '../calendar-files.ts';
import { addressOf, calendarName, isAddress } from '../calendars/address.ts';
import { copyOf, dropCopy } from '../calendars/cache.ts';
import { ignoredText } from '../calendars/words.ts';
import { badValue, type Call, flag, remark, text } from '../call.ts';
import { during } from '../during.ts';
import { EXIT_CODE } from '../errors.ts';
import { print } from '../io.ts';
import { printList } from '../list-text.ts';
import { known, personIn, storeOf } from '../remember/person.ts';
import type { Recorded } from '../remember/record.ts';
import { isNews, planFact, weeksReplanned } from '../remember/replan.ts';
import { report } from '../remember/report.ts';
import type { Here } from '../times.ts';
import type { World } from '../world.ts';

/** A person who waits for an answer about the calendar itself waits longer. */
const WAIT_MS = 20_000;

/** Remembers calendars that can be read. */
export async function calendarAdd(call: Call): Promise<number> {
  const store = await storeOf(call);
  const { profile, here } = personIn(call, await store.read());
  const added = call.args.map((given) => normal(call.world, given));
  const next = (old: Profile) => withCalendars(old, added, call);
  const sources = {
    ...sourcesOf(next(known(profile)), store.places.folder),
    isRemembered: false,
    waitMs: WAIT_MS,
  };
  const lines: string[] = [];
  for (const calendar of added) {
    const reading = await during(call, `Reading ${calendarName(calendar)}`, () =>
      readOne(call.world, calendar, sources, weekFrom(here)),
    );
    lines.push(await told(call, calendar, reading));
  }
  const result = await changed(call, next);
  const isText = !flag(call.options, 'json') && !flag(call.options, 'quiet');
  for (const line of isText ? lines.slice(0, -1) : []) await print(call.world, `${line}\n`);
  await report(call, lines.at(-1) ?? '', result, { calendars: added.map(calendarName) });
  return 0;
}

export async function calendarList(call: Call): Promise<number> {
  const store = await storeOf(call);
  const { profile, here } = personIn(call, await store.read());
  const { calendars = [], calendarOptions = {} } = profile ?? {};
  const rows = calendars.map((calendar, index) => ({
    number: index + 1,
    calendar: calendarName(calendar),
    allDay: calendarOptions.allDay?.includes(calendar) ?? false,
    keepTitles: calendarOptions.keepTitles?.includes(calendar) ?? false,
    ...copyTime(calendar, store.places.folder, here),
  }));
  const { addresses = [] } = calendarOptions;
  if (flag(call.options, 'json')) {
    await print(call.world, `${JSON.stringify({ calendars: rows, addresses }, null, 2)}\n`);
    return 0;
  }
  const lines = rows.map((row) => {
    const marks = [row.allDay && 'with all-day events', row.keepTitles && 'with titles'];
    const copied =
      row.fetched !== undefined && `fetched ${row.fetched.slice(0, 16).replace('T', ' ')}`;
    const details = [...marks, copied].filter(Boolean).join(', ');
    return { name: String(row.number), text: `${row.calendar}${details && ` (${details})`}` };
  });
  const declined = addresses.length > 0 ? [{ text: `Declined by: ${addresses.join(', ')}` }] : [];
  await printList(call, [...lines, ...declined], 'No calendars are remembered.');
  return 0;
}

export async function calendarRemove(call: Call): Promise<number> {
  const store = await storeOf(call);
  let removed = '';
  const result = await changed(call, (old) => {
    removed = chosen(call, old.calendars ?? []);
    return withoutCalendar(old, removed);
  });
  if (isAddress(removed)) dropCopy(store.places.folder, addressOf(removed));
  const name = calendarName(removed);
  await report(call, `${name} is forgotten.`, result, { calendar: name });
  return 0;
}

/** Fetches addresses again, whatever happens to one of them. */
export async function calendarRefresh(call: Call): Promise<number> {
  const store = await storeOf(call);
  const { profile, here } = personIn(call, await store.read());
  const sources = { ...sourcesOf(known(profile), store.places.folder), waitMs: WAIT_MS };
  let isComplete = true;
  for (const calendar of profile?.calendars ?? []) {
    if (!isAddress(calendar)) continue;
    const reading = await during(call, `Reading ${calendarName(calendar)}`, () =>
      readOne(call.world, calendar, sources, weekFrom(here)),
    );
    isComplete &&= reading.isFresh;
    if (!flag(call.options, 'quiet'))
      await print(call.world, `${await told(call, calendar, reading)}\n`);
  }
  return isComplete ? 0 : EXIT_CODE.service;
}

function sourcesOf(profile: Profile, folder: string): Sources {
  return { folder, copies: folder, isRemembered: true, options: profile.calendarOptions };
}

/** As it is remembered: a whole path, or an address that begins with https. */
function normal(world: World, given: string): string {
  return isAddress(given) ? addressOf(given).href : resolve(world.cwd, given);
}

/** The week from today on. */
function weekFrom({ zone, now }: Here) {
  const { day } = wallAt(zone, now);
  return { zone, from: startOfDay(zone, day), to: startOfDay(zone, day + DAYS_PER_WEEK) };
}

/** What was read, and in remarks what was odd about it. */
async function told(call: Call, calendar: string, reading: CalendarReading): Promise<string> {
  const name = calendarName(calendar);
  for (const warning of reading.warnings) await remark(call, `warning: ${name}: ${warning}`);
  const ignored = ignoredText(reading.ignored);
  if (ignored !== undefined) await remark(call, `${name}: ${ignored}`);
  const { length } = reading.busy;
  const times = length === 1 ? '1 busy time' : `${length} busy times`;
  return `${name}: ${times} in the seven days from today.`;
}

/** Changes the profile and plans the rest of every remembered week anew. */
async function changed(call: Call, change: (profile: Profile) => Profile): Promise<Recorded> {
  const store = await storeOf(call);
  return store.change(async (memory) => {
    const person = personIn(call, memory);
    const profile = change(known(memory.profile));
    await memory.saveProfile(profile);
    const { facts } = memory;
    const weeks = await weeksReplanned(call, store, { profile, facts }, person.here);
    const id = call.world.newId();
    memory.append(weeks.filter(isNews).map((week) => planFact(week.after, person.here, id)));
    return { weeks, person: { ...person, profile } };
  });
}

function withCalendars(profile: Profile, added: readonly string[], { options }: Call): Profile {
  const { calendars = [], calendarOptions: old = {} } = profile;
  const also = (list: readonly string[] = [], more: readonly string[] = []) => [
    ...new Set([...list, ...more]),
  ];
  const addresses = also(old.addresses, text(options, 'address')?.split(','));
  const allDay = also(old.allDay, flag(options, 'all-day') ? added : []);
  const keepTitles = also(old.keepTitles, flag(options, 'keep-titles') ? added : []);
  const calendarOptions = {
    ...(addresses.length > 0 && { addresses }),
    ...(allDay.length > 0 && { allDay }),
    ...(keepTitles.length > 0 && { keepTitles }),
  };
  const hasOptions = Object.keys(calendarOptions).length > 0;
  return { ...profile, calendars: also(calendars, added), ...(hasOptions && { calendarOptions }) };
}

function withoutCalendar(profile: Profile, removed: string): Profile {
  const others = (list: readonly string[] = []) => list.filter((calendar) => calendar !== removed);
  const { calendars, calendarOptions } = profile;
  if (!calendarOptions) return { ...profile, calendars: others(calendars) };
  const { allDay, keepTitles, ...rest } = calendarOptions;
  return {
    ...profile,
    calendars: others(calendars),
    calendarOptions: {
      ...rest,
      ...(allDay && { allDay: others(allDay) }),
      ...(keepTitles && { keepTitles: others(keepTitles) }),
    },
  };
}

/** The calendar a person names by its number, its file or its address. */
function chosen({ world, args }: Call, calendars: readonly string[]): string {
  const [given = ''] = args;
  const number = /^\d+$/.test(given) ? calendars[Number(given) - 1] : undefined;
  const whole = isAddress(given)
    ? given.trim().replace(/^webcals?:/i, 'https:')
    : resolve(world.cwd, given);
  const found = number ?? calendars.find((calendar) => [given, whole].includes(calendar));
  if (found !== undefined) return found;
  const names = calendars.map((calendar, index) => `${index + 1} ${calendarName(calendar)}`);
  throw badValue(
    'calendar',
    isAddress(given) ? calendarName(given) : given,
    `one of ${names.join(', ') || 'none; no calendar is remembered'}`,
  );
}

function copyTime(calendar: string, folder: string, { zone }: Here): { fetched?: string } {
  const copy = isAddress(calendar) ? copyOf(folder, addressOf(calendar)) : undefined;
  return copy ? { fetched: instantText(zone, copy.at) } : {};
}
