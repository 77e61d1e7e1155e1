import type { BusyTime } from '../../calendars/read.ts';
import { LIMITS } from '../../calendars/read-limits.ts';
import { nearestName } from '../../contract/faults.ts';
import type { Profile } from '../../memory/profile.ts';
import { MINUTES_PER_DAY } from '../../time/calendar.ts';
import {
  instantText,
  knownZones,
  parseInstant,
  startOfDay,
  wallAt,
  type Zone,
  zoneNamed,
} from '../../time/zone.ts';
import { type CalendarOptions, readOne, type Sources, type Stretch } from '../calendar-files.ts';
import { calendarName } from '../calendars/address.ts';
import { ignoredText } from '../calendars/words.ts';
import { badValue, type Call, flag, type Options, remark, text } from '../call.ts';
import { during } from '../during.ts';
import { textLook } from '../formats.ts';
import { print } from '../io.ts';
import { printList } from '../list-text.ts';
import { askedNow } from '../moment.ts';
import { personIn, storeOf } from '../remember/person.ts';
import { type Here, typedDay } from '../times.ts';

const USUAL_DAYS = 7;

interface Shown extends BusyTime {
  readonly calendar: string;
}

/** The busy times of calendars, remembered or not, one entry for each occurrence. */
export async function calendarShow(call: Call): Promise<number> {
  const { calendars, sources, profile, here } = await asked(call);
  const stretch = stretchOf(call, here);
  const busy: Shown[] = [];
  const warnings: string[] = [];
  const ignored: string[] = [];
  for (const calendar of calendars) {
    const name = calendarName(calendar);
    const reading = await during(call, `Reading ${name}`, () =>
      readOne(call.world, calendar, sources, stretch),
    );
    busy.push(...reading.busy.map((time) => ({ ...time, calendar: name })));
    warnings.push(...reading.warnings.map((warning) => `${name}: ${warning}`));
    const note = ignoredText(reading.ignored);
    if (note !== undefined) ignored.push(`${name}: ${note}`);
  }
  busy.sort((one, other) => one.start - other.start || one.end - other.end);
  if (flag(call.options, 'json')) {
    const entries = busy.map((time) => entryOf(time, here.zone));
    await print(call.world, `${JSON.stringify({ busy: entries, warnings, ignored }, null, 2)}\n`);
    return 0;
  }
  for (const warning of warnings) await remark(call, `warning: ${warning}`);
  for (const note of ignored) await remark(call, note);
  const rows = await rowsOf(call, busy, here.zone, profile);
  await printList(call, rows, 'Nothing is busy in these days.');
  return 0;
}

interface Asked {
  readonly calendars: readonly string[];
  readonly sources: Sources;
  readonly profile: Profile | undefined;
  readonly here: Here;
}

async function asked(call: Call): Promise<Asked> {
  const { args, options, world } = call;
  const given = zoneAsked(options);
  // With files and a zone named there is nothing to remember.
  const store = args.length > 0 && given ? undefined : await storeOf(call);
  const memory = await store?.read();
  const profile = memory?.profile;
  const zone = given ?? (memory ? personIn(call, memory).here.zone : UTC);
  const now = text(options, 'now');
  const here = { zone, now: now === undefined ? world.now() : parseInstant(zone, askedNow(now)) };
  const calendars = args.length > 0 ? args : (profile?.calendars ?? []);
  const copies = args.length > 0 ? undefined : store?.places.folder;
  const wishes = wishesOf(options, calendars, profile?.calendarOptions ?? {});
  return {
    calendars,
    sources: { folder: '.', copies, isRemembered: copies !== undefined, options: wishes },
    profile,
    here,
  };
}

const UTC: Zone = { name: 'UTC', offsetAt: () => 0 };

/** What is asked for in this call goes before what is remembered. */
function wishesOf(
  options: Options,
  calendars: readonly string[],
  known: CalendarOptions,
): CalendarOptions {
  return {
    addresses: text(options, 'address')?.split(',') ?? known.addresses ?? [],
    allDay: flag(options, 'all-day') ? [...calendars] : (known.allDay ?? []),
    keepTitles: flag(options, 'keep-titles') ? [...calendars] : (known.keepTitles ?? []),
  };
}

function zoneAsked(options: Options): Zone | undefined {
  const name = text(options, 'time-zone');
  if (name === undefined) return undefined;
  const zone = zoneNamed(name);
  if (zone) return zone;
  const nearest = nearestName(name, knownZones());
  throw badValue('--time-zone', name, 'a name of the IANA list such as Europe/Berlin', nearest);
}

function stretchOf({ options }: Call, here: Here): Stretch {
  const { zone } = here;
  const [from, to] = [text(options, 'from'), text(options, 'to')];
  const first = from === undefined ? wallAt(zone, here.now).day : typedDay(from, here);
  const last = to === undefined ? first + USUAL_DAYS - 1 : typedDay(to, here);
  if (last < first) throw badValue('--to', to ?? '', 'a day that is not before --from');
  if (last - first >= LIMITS.windowDays) {
    throw badValue('--to', to ?? '', `a day less than ${LIMITS.windowDays} days after --from`);
  }
  return { zone, from: startOfDay(zone, first), to: startOfDay(zone, last + 1) };
}

function entryOf({ start, end, allDay, calendar, title }: Shown, zone: Zone): object {
  const times = { start: instantText(zone, start), end: instantText(zone, end) };
  return { ...times, allDay, calendar, ...(title !== undefined && { title }) };
}

/** `Tue 1 Dec 10:00 to 11:00, me.ics`. */
async function rowsOf(
  call: Call,
  busy: readonly Shown[],
  zone: Zone,
  profile: Profile | undefined,
): Promise<{ readonly text: string }[]> {
  const { options } = await textLook(call, call.world.output, profile);
  const { moment, wordsFor } = await import('../../present/words.ts');
  const words = wordsFor(options.ascii, options.twelveHour ?? false);
  const at = (instant: number) => {
    const { day, minutes } = wallAt(zone, instant);
    return {
      day,
      words: moment(day * MINUTES_PER_DAY + minutes, words),
      clock: words.clock(minutes),
    };
  };
  return busy.map(({ start, end, calendar, title }) => {
    const [from, until] = [at(start), at(end)];
    const last = from.day === until.day ? until.clock : until.words;
    const what = title === undefined ? '' : `, ${title}`;
    return { text: `${from.words} to ${last}, ${calendar}${what}` };
  });
}
