import { DAY_PARTS } from '../../contract/names.ts';
import { type Supposition, whatIf as whatIfOf } from '../../questions/what-if.ts';
import { dayWord } from '../../rules/words.ts';
import { dateText, weekday } from '../../time/calendar.ts';
import { parseInstant } from '../../time/zone.ts';
import { badValue, type Call, flag } from '../call.ts';
import { daySpanIn, daySpanWords, plannedDay } from '../day-span.ts';
import { textLook } from '../formats.ts';
import { print } from '../io.ts';
import { type AskedWeek, planOn, weekAskedAbout } from '../remember/asked-week.ts';
import { blockNamed, changeable, isInWeek } from '../remember/blocks.ts';
import type { Person } from '../remember/person.ts';
import { typedDay, typedRange, typedTime } from '../times.ts';
import { wallText, whenWords } from '../when.ts';

const USUAL_MINUTES = 60;
const EXPECTED =
  'a change such as massage thu 18:00, massage thu 18:00 instead, busy sat 09:00-12:00, busy sat morning, skip 3, energy wed 2, energy wed evening 2 or tired wed';

interface Asked {
  readonly supposition: Supposition;
  /** A day of the week that it is about. */
  readonly date: string;
  /** How the week with the change is headed. */
  readonly heading: string;
}

/** The week with one change beside the planned one. Nothing is remembered. */
export async function whatIf(call: Call): Promise<number> {
  const words = call.args[0] ?? '';
  const read = readerOf(words);
  const ask = (person: Person) => read(call, person);
  const week = await weekAskedAbout(call, async (person) =>
    planOn(call, person, (await ask(person)).date),
  );
  const asked = await ask(week.person);
  if (!isInWeek(week.plan, asked.date)) {
    const { start, end } = week.plan.week;
    throw badValue('change', words, `a time of the planned week from ${start} to ${end}`);
  }
  const found = whatIfOf(week.request, week.plan, asked.supposition);
  if (flag(call.options, 'json')) {
    await print(call.world, `${JSON.stringify(found, null, 2)}\n`);
    return 0;
  }
  await show(call, found, asked.heading, week);
  return 0;
}

async function show(
  call: Call,
  found: ReturnType<typeof whatIfOf>,
  heading: string,
  { person }: AskedWeek,
): Promise<void> {
  const { options, paint } = await textLook(call, call.world.output, person.profile);
  const { twoWeeksText } = await import('../../present/two-weeks.ts');
  const reasons = found.after.changes.map(({ text }) => text);
  await print(call.world, twoWeeksText({ ...found, heading, reasons }, options, paint));
}

type Reader = (call: Call, person: Person) => Promise<Asked>;

/** `massage thu 18:00`: the kind of change, and the rest of the words. */
function readerOf(words: string): Reader {
  const [kind = '', ...others] = words.trim().split(/\s+/);
  const rest = others.join(' ');
  const reader = rest === '' ? undefined : READERS[kind.toLowerCase()];
  if (!reader) throw badValue('change', words, EXPECTED);
  return (call, person) => reader(rest, call, person);
}

const READERS: Readonly<
  Record<string, (rest: string, call: Call, person: Person) => Promise<Asked>>
> = {
  massage: massageAsked,
  busy: async (rest, call, person) => {
    const span = daySpanIn(rest, person);
    const range = span ? { start: span.from, end: span.to } : typedRange(rest, person.here);
    const start = wallText(range.start, person.here);
    const end = wallText(range.end ?? range.start + USUAL_MINUTES, person.here);
    const heading = span
      ? `Busy ${span.part ? 'on' : 'all of'} ${daySpanWords(span)}`
      : `Busy on ${await whenWords(call, start, person)} to ${end.slice(11)}`;
    return { supposition: { kind: 'busy', start, end }, date: start.slice(0, 10), heading };
  },
  skip: async (rest, call, person) => {
    const found = blockNamed(call, rest, person);
    const { zone, now } = person.here;
    const { kind, start } = found.block;
    const isAhead = kind === 'massage' && parseInstant(zone, start) > now;
    const block = isAhead ? found.block : changeable(found, person.here);
    const heading = `Without ${block.title} on ${await whenWords(call, block.start, person)}`;
    return { supposition: { kind: 'skip', block }, date: block.start.slice(0, 10), heading };
  },
  energy: async (rest, _call, person) => energyAsked(rest, person),
  tired: async (rest, _call, person) => energyAsked(`${rest} ${TIRED}`, person),
};

/** What somebody means who is tired, of 5. */
const TIRED = 2;

/** `thu 18:00`, or `thu 18:00 instead` for the massage that the week has already. */
async function massageAsked(rest: string, call: Call, person: Person): Promise<Asked> {
  const time = rest.replace(/\s+instead$/i, '');
  const start = wallText(typedTime(time, person.here), person.here);
  const date = start.slice(0, 10);
  const when = await whenWords(call, start, person);
  const { zone, now } = person.here;
  const [massage, ...others] = planOn(call, person, date).blocks.filter(
    (block) => block.kind === 'massage' && parseInstant(zone, block.start) > now,
  );
  if (time === rest) {
    const heading = `With ${massage ? 'one more' : 'a'} massage on ${when}`;
    return { supposition: { kind: 'massage', start }, date, heading };
  }
  if (!massage || others.length > 0) {
    throw badValue('change', `massage ${rest}`, 'instead only where one massage is still to come');
  }
  return {
    supposition: { kind: 'massage', start, instead: massage.id },
    date,
    heading: `With the massage on ${when} instead`,
  };
}

/** `wed 2` or `wed evening 2`. */
function energyAsked(rest: string, { here, state }: Person): Asked {
  const words = rest.toLowerCase().split(/\s+/);
  const level = Number(words.at(-1));
  const part = DAY_PARTS.find((name) => name === words.at(-2));
  const named = words.slice(0, part ? -2 : -1).join(' ');
  if (named === '' || !(level >= 1 && level <= 5))
    throw badValue('change', `energy ${rest}`, EXPECTED);
  const day = plannedDay(named, typedDay(named, here), { state });
  const date = dateText(day);
  const heading = `With energy ${level} on ${dayWord(day)}${part ? `, ${part}` : ''}`;
  return {
    supposition: { kind: 'energy', day: weekday(day), ...(part && { part }), level },
    date,
    heading,
  };
}
