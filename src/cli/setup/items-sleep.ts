import { nearestName } from '../../contract/faults.ts';
import { DAYS, type Day } from '../../contract/names.ts';
import { clockMinutes, clockText, MINUTES_PER_DAY } from '../../time/calendar.ts';
import { knownZones, zoneNamed } from '../../time/zone.ts';
import { clockWords, typedClock } from './clock.ts';
import { type Draft, withPerson, withSleep } from './draft.ts';
import { workdaysOf } from './energy.ts';
import { type Item, withoutAsking } from './item.ts';
import { choiceItem } from './item-choice.ts';
import { lineItem } from './item-line.ts';
import { DAY_NAME } from './items-day.ts';
import { within } from './items-massage.ts';

/** Question 13: nights, and where the days are. */

const EXPECTED_CLOCK = 'a time such as 22:30 or 10:30 pm';

function clockItem(id: 'bed' | 'wake', message: string, usual: string, help: string): Item {
  return lineItem<string>({
    id,
    number: 13,
    topic: 'sleep',
    section: 'sleep',
    message,
    help,
    expected: EXPECTED_CLOCK,
    get: (draft, context) => {
      const own = draft.person.sleep[id];
      return own && clockWords(own, draft, context);
    },
    usual: (draft, context) => clockWords(usual, draft, context),
    parse: (text) => {
      const minutes = typedClock(text);
      return minutes === undefined ? undefined : clockText(minutes);
    },
    set: (draft, value) => withSleep(draft, { [id]: value }),
  });
}

/** Sleep on days off, for those who sleep in. Only an option: most people are asked enough. */
function daysOffItem(id: 'bed' | 'wake'): Item {
  const daysOf = (draft: Draft): readonly Day[] => {
    const workdays = workdaysOf(draft);
    const off = (day: Day) => !workdays.includes(day);
    // A late evening belongs to the day before.
    const before = (day: Day) => DAYS[(DAYS.indexOf(day) + 6) % 7] ?? day;
    const free = DAYS.filter(off);
    return id === 'wake' ? free : DAYS.filter((day) => free.some((each) => before(each) === day));
  };
  const { ask: _, ...item } = lineItem<string | null>({
    id: `${id}-days-off`,
    number: 13,
    topic: 'sleep',
    section: 'sleep',
    message: '',
    expected: `${EXPECTED_CLOCK}, or same`,
    get: (draft, context) => {
      const [own] = daysOf(draft).map((day) => draft.person.sleep.days?.[day]?.[id]);
      return own && clockWords(own, draft, context);
    },
    usual: () => 'same',
    parse: (text) => {
      if (/^same$/i.test(text)) return null;
      const minutes = typedClock(text);
      return minutes === undefined ? undefined : clockText(minutes);
    },
    set: (draft, value) => {
      const days = Object.fromEntries(
        DAYS.flatMap((day) => {
          const { [id]: own, ...rest } = draft.person.sleep.days?.[day] ?? {};
          const time = daysOf(draft).includes(day) ? value : own;
          const entry = time ? { ...rest, [id]: time } : rest;
          return Object.keys(entry).length > 0 ? [[day, entry]] : [];
        }),
      );
      return withSleep(draft, { days });
    },
  });
  return item;
}

/** Half an hour less than the time in bed, in halves of an hour. */
function likelyHours({ person: { sleep } }: Draft): number {
  const span = clockMinutes(sleep.wake ?? '06:30') - clockMinutes(sleep.bed ?? '22:30');
  const inBed = (span + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const hours = Math.round((inBed - 30) / 30) / 2;
  return Math.max(4, Math.min(10, hours));
}

const hours: Item = lineItem<number>({
  id: 'sleep-hours',
  number: 13,
  topic: 'sleep',
  section: 'sleep',
  message: 'How many hours of that do you usually sleep?',
  expected: 'a number from 0 to 24, such as 7.5',
  get: (draft) => draft.person.sleep.hours?.toString(),
  usual: (draft) => String(likelyHours(draft)),
  parse: (text) => {
    const match = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(h|hours?)?$/i.exec(text);
    return match ? within(Number((match[1] ?? '').replace(',', '.')), 0, 24) : undefined;
  },
  set: (draft, value) => withSleep(draft, { hours: value }),
});

/** Machines without a place of their own say UTC. */
const ODD_ZONE = /^(UTC|GMT|Etc\/.*|Zulu|Universal|UCT)$/;

const timeZone: Item = lineItem<string>({
  id: 'time-zone',
  number: 13,
  topic: 'where you are',
  section: 'sleep',
  message: 'Which time zone do you live in?',
  help: 'A city is enough: Berlin, New York, Tokyo.',
  expected: 'a city or a zone of the IANA list, such as Europe/Berlin',
  applies: ({ timeZone: own, answered }, { systemZone }) => {
    const zone = own ?? systemZone;
    const isOdd = zone === undefined || ODD_ZONE.test(zone);
    // Somebody who is away from home may want their days there, or not.
    return isOdd || answered.has('time-zone') || zone !== (systemZone ?? zone);
  },
  get: (draft) => draft.timeZone,
  usual: (_, { systemZone }) => systemZone ?? 'UTC',
  parse: zoneIn,
  nearest: (text) => nearestZone(text),
  set: (draft, value) => ({ ...draft, timeZone: value }),
});

function zoneIn(text: string): string | undefined {
  const plain = text.trim().replace(/\s+/g, '_').toLowerCase();
  if (plain === '') return undefined;
  const known = knownZones().find((zone) => {
    const name = zone.toLowerCase();
    return name === plain || name.endsWith(`/${plain}`);
  });
  if (known) return known;
  return text.includes('/') && zoneNamed(text.trim()) ? text.trim() : undefined;
}

/** By the whole name or by the city alone. */
function nearestZone(text: string): string | undefined {
  const zones = knownZones();
  const cities = zones.map((zone) => zone.split('/').at(-1) ?? zone);
  const city = nearestName(text, cities);
  return nearestName(text, zones) ?? zones[cities.indexOf(city ?? '')];
}

const weekStart: Item = withoutAsking(
  choiceItem<Day>({
    id: 'week-start',
    number: 13,
    topic: 'weeks',
    section: 'sleep',
    message: '',
    choices: DAYS.map((value) => ({ value, name: DAY_NAME[value] })),
    get: (draft) => draft.person.weekStart,
    usual: (_, { locale }) => locale.weekStart,
    set: (draft, value) => withPerson(draft, { weekStart: value }),
  }),
);

const clock: Item = withoutAsking(
  choiceItem<'12' | '24'>({
    id: 'clock',
    number: 13,
    topic: 'clock',
    section: 'sleep',
    message: '',
    choices: [
      { value: '12', name: '12 hours' },
      { value: '24', name: '24 hours' },
    ],
    get: (draft) => draft.clock,
    usual: () => '24',
    set: (draft, value) => ({ ...draft, clock: value }),
  }),
);

export const SLEEP_ITEMS: readonly Item[] = [
  clockItem('bed', 'When do you usually go to bed?', '22:30', 'If it changes, take a workday.'),
  clockItem('wake', 'And when do you get up?', '06:30', 'The plan leaves your nights alone.'),
  daysOffItem('bed'),
  daysOffItem('wake'),
  hours,
  timeZone,
  weekStart,
  clock,
];
