import { nearestName } from '../../contract/faults.ts';
import { DAYS, type Day, GEAR, type Gear } from '../../contract/names.ts';
import { clockMinutes, clockText, MINUTES_PER_DAY } from '../../time/calendar.ts';
import { knownZones, zoneNamed } from '../../time/zone.ts';
import { clockWords, typedClock } from './clock.ts';
import { type Context, type Draft, withMealPrep, withPerson, withSleep } from './draft.ts';
import { workdaysOf } from './energy.ts';
import { choiceItem, type Item, lineItem, tickItem, wordsIn, yesNo } from './item.ts';
import { DAY_NAME } from './items-day.ts';
import { within } from './items-massage.ts';

/** Questions 13 and 14: nights, places and the kitchen. */

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

function withoutAsking({ ask: _, ...item }: Item): Item {
  return item;
}

type Place = 'gym' | 'pool';
const PLACES_ASKED: readonly { value: Place; name: string }[] = [
  { value: 'gym', name: 'A gym' },
  { value: 'pool', name: 'A pool' },
];

const GEAR_NAME: Record<Gear, string> = {
  mat: 'A mat',
  bands: 'Elastic bands',
  dumbbells: 'Dumbbells',
  bands_or_dumbbells: 'Bands or dumbbells',
  bike: 'A bike',
  exercise_bike: 'An exercise bike',
  elliptical: 'An elliptical trainer',
  rower: 'A rowing machine',
  rack: 'A rack with weights',
  rope: 'A skipping rope',
  roller: 'A foam roller',
};
/** The sum of two others; nobody calls it that. */
const GEAR_ASKED = GEAR.filter((gear) => gear !== 'bands_or_dumbbells');

function placesOf({ person: { places = {} } }: Draft): Place[] {
  return PLACES_ASKED.map(({ value }) => value).filter((place) => places[place] !== undefined);
}

function withPlaces(draft: Draft, chosen: readonly Place[]): Draft {
  const { gym, pool, ...others } = draft.person.places ?? {};
  return withPerson(draft, {
    places: {
      ...others,
      ...(chosen.includes('gym') && { gym: gym ?? 15 }),
      ...(chosen.includes('pool') && { pool: pool ?? 20 }),
    },
  });
}

const gearChoices = GEAR_ASKED.map((value) => ({ value, name: GEAR_NAME[value] }));

const places: Item = (() => {
  const all = [...PLACES_ASKED, ...gearChoices];
  const item = tickItem<Place | (typeof GEAR_ASKED)[number]>({
    id: 'places',
    number: 14,
    topic: 'places and gear',
    section: 'places',
    message: 'What can you use?',
    help: 'Home and outdoors are always there.',
    none: 'just those',
    choices: all,
    get: (draft) => {
      if (!draft.person.places && !draft.person.gear) return undefined;
      return [
        ...placesOf(draft),
        ...GEAR_ASKED.filter((gear) => draft.person.gear?.includes(gear)),
      ];
    },
    usual: () => [],
    set: (draft, values) =>
      withPerson(
        withPlaces(
          draft,
          PLACES_ASKED.map(({ value }) => value).filter((place) => values.includes(place)),
        ),
        {
          gear: GEAR_ASKED.filter((gear) => values.includes(gear)),
        },
      ),
  });
  return {
    ...item,
    take: (draft, text) => withPlaces(draft, wordsIn('places', text, PLACES_ASKED)),
  } satisfies Item;
})();

const gear: Item = withoutAsking(
  tickItem<Gear>({
    id: 'gear',
    number: 14,
    topic: 'gear',
    section: 'places',
    message: '',
    choices: GEAR.map((value) => ({ value, name: GEAR_NAME[value] })),
    get: (draft) => draft.person.gear && GEAR.filter((value) => draft.person.gear?.includes(value)),
    usual: () => [],
    set: (draft, values) => withPerson(draft, { gear: [...values] }),
  }),
);

function travelItem(place: Place): Item {
  return choiceItem<number>({
    id: `${place}-minutes`,
    number: 14,
    topic: `the way to the ${place}`,
    section: 'places',
    message: `How long is the way to the ${place}?`,
    help: 'One way, with parking and stairs.',
    choices: [5, 10, 15, 20, 30, 45].map((value, index) => ({
      value,
      key: ['5', '1', 'f', '2', '3', '4'][index] ?? '',
      name: `${value} minutes`,
    })),
    applies: (draft) => placesOf(draft).includes(place),
    get: (draft) => draft.person.places?.[place],
    usual: () => 15,
    set: (draft, value) =>
      withPerson(draft, { places: { ...draft.person.places, [place]: value } }),
    parse: (text) => (/^\d{1,3}$/.test(text) ? within(Number(text), 0, 600) : undefined),
    expected: 'whole minutes from 0 to 600',
    say: (value) => `${value} minutes`,
  });
}

const cook: Item = choiceItem<number>({
  id: 'cook-minutes',
  number: 14,
  topic: 'cooking',
  section: 'cooking',
  message: 'How long may one round of cooking for several days take?',
  help: 'Cooking ahead is planned like everything else: at a time with energy for it.',
  choices: [
    { value: 0, key: 'n', name: 'Please plan no cooking' },
    { value: 30, key: '3', name: '30 minutes' },
    { value: 60, key: '6', name: '60 minutes' },
    { value: 90, key: '9', name: '90 minutes' },
    { value: 120, key: '1', name: '120 minutes' },
  ],
  get: ({ person: { mealPrep } }) => (mealPrep === null ? 0 : mealPrep?.minutes),
  usual: () => 60,
  set: (draft, value) =>
    value === 0 ? withPerson(draft, { mealPrep: null }) : withMealPrep(draft, { minutes: value }),
  parse: (text) => {
    const value = /^\d{1,3}$/.test(text) ? within(Number(text), 5, 300) : undefined;
    return value !== undefined && value % 5 === 0 ? value : undefined;
  },
  expected: '0, or minutes from 5 to 300 in steps of 5',
  say: (value) => `${value} minutes`,
});

function cooks({ person: { mealPrep } }: Draft): boolean {
  return mealPrep !== null && mealPrep !== undefined;
}

const cookDays: Item = withoutAsking(
  choiceItem<number>({
    id: 'cook-days',
    number: 14,
    topic: 'cooking',
    section: 'cooking',
    message: '',
    choices: [0, 1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, name: String(value) })),
    get: (draft) => draft.person.mealPrep?.days,
    usual: () => 4,
    set: (draft, value) => withMealPrep(draft, { days: value }),
  }),
);

const freezer: Item = yesNo({
  id: 'freezer',
  number: 14,
  topic: 'cooking',
  section: 'cooking',
  message: 'Is there room in a freezer for it?',
  applies: cooks,
  get: (draft) => draft.person.mealPrep?.freezer,
  set: (draft, value) => withMealPrep(draft, { freezer: value }),
});

const guidance: Item = choiceItem<'uk' | 'us'>({
  id: 'food-guidance',
  number: 14,
  topic: 'cooking',
  section: 'cooking',
  message: 'How long may cooked food wait in your fridge?',
  choices: [
    { value: 'uk', key: '2', name: 'Two days, as UK advice has it' },
    { value: 'us', key: '4', name: 'Three to four days, as US advice has it' },
  ],
  applies: cooks,
  get: (draft) => draft.person.mealPrep?.foodGuidance,
  usual: (_, { locale }: Context) => locale.foodGuidance,
  set: (draft, value) => withMealPrep(draft, { foodGuidance: value }),
});

export const HOME_ITEMS: readonly Item[] = [
  clockItem('bed', 'When do you usually go to bed?', '22:30', 'If it changes, take a workday.'),
  clockItem('wake', 'And when do you get up?', '06:30', 'The plan leaves your nights alone.'),
  daysOffItem('bed'),
  daysOffItem('wake'),
  hours,
  timeZone,
  weekStart,
  clock,
  places,
  gear,
  travelItem('gym'),
  travelItem('pool'),
  cook,
  cookDays,
  freezer,
  guidance,
];
