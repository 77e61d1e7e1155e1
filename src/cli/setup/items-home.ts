import { GEAR, type Gear } from '../../contract/names.ts';
import { type Context, type Draft, withMealPrep, withPerson } from './draft.ts';
import { type Item, withoutAsking } from './item.ts';
import { choiceItem, tickItem, wordsIn, yesNo } from './item-choice.ts';
import { within } from './items-massage.ts';

/** Question 14: places and the kitchen. */

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
  places,
  gear,
  travelItem('gym'),
  travelItem('pool'),
  cook,
  cookDays,
  freezer,
  guidance,
];
