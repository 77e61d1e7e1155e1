import {
  MASSAGE_CAUTIONS,
  MASSAGE_TYPES,
  type MassageType,
  type Pressure,
  REGIONS,
  type Region,
  WHOLE_BODY,
} from '../../contract/names.ts';
import { MASSAGE } from '../../knowledge/massages.ts';
import { SAFETY } from '../../knowledge/safety.ts';
import { capitalised, REGION_NAME } from '../../knowledge/wording.ts';
import { DAYS_PER_WEEK } from '../../time/calendar.ts';
import { instantOf, wallAt } from '../../time/zone.ts';
import { timeIn } from '../times.ts';
import type { Draft, MassageAnswer, MassageDetails } from './draft.ts';
import type { Item } from './item.ts';
import { choiceItem, tickItem, yesNo } from './item-choice.ts';
import { lineItem } from './item-line.ts';
import { tickedOf, withTicked } from './items-safety.ts';
import { wallText, whenText } from './massage-times.ts';

/** Questions 5 to 7. Without a massage only the first of them is asked. */

function isBooked({ massages: { answer } }: Draft): boolean {
  return answer === 'booked' || answer === 'both';
}

function wasHad({ massages: { answer } }: Draft): boolean {
  return answer === 'had' || answer === 'both';
}

function isAny(draft: Draft): boolean {
  return isBooked(draft) || wasHad(draft);
}

function withDetails(draft: Draft, details: MassageDetails): Draft {
  const { massages } = draft;
  return { ...draft, massages: { ...massages, details: { ...massages.details, ...details } } };
}

const which: Item = choiceItem<MassageAnswer>({
  id: 'massage',
  number: 5,
  topic: 'massage',
  section: 'massage',
  message: 'Is a massage booked, or did you have one in the last two weeks?',
  help: 'The week is then planned around it.',
  choices: [
    { value: 'none', key: 'n', name: 'Neither' },
    { value: 'booked', key: 'b', name: 'One is booked' },
    { value: 'had', key: 'h', name: 'I had one' },
    { value: 'both', key: 't', name: 'Two: I had one, and one is booked' },
  ],
  get: (draft) => draft.massages.answer,
  usual: () => 'none',
  set: (draft, answer) => ({ ...draft, massages: { ...draft.massages, answer } }),
});

const EXPECTED = 'a day and a time, such as "thu 18:00", "tomorrow 17:30" or "Dec 1 17:00"';

const last: Item = lineItem<string>({
  id: 'massage-last',
  number: 5,
  topic: 'the last one',
  section: 'massage',
  message: 'When was it?',
  help: 'For example "yesterday 17:00", "last tue 18:30" or "Nov 20 17:00".',
  expected: 'a day and a time that is over, such as "yesterday 17:00" or "last tue 18:30"',
  applies: wasHad,
  get: (draft, context) =>
    draft.massages.lastStart && whenText(draft.massages.lastStart, draft, context),
  usual: () => 'yesterday 17:00',
  parse(text, draft, context) {
    const zone = context.zoneOf(draft);
    const typed = timeIn(text, { zone, now: context.now });
    if (typed === undefined) return undefined;
    if (typed <= context.now) return wallText(typed, draft, context);
    // A bare weekday means the one to come; here it is the one that was.
    const { day, minutes } = wallAt(zone, typed);
    const before = instantOf(zone, day - DAYS_PER_WEEK, minutes);
    return before <= context.now ? wallText(before, draft, context) : undefined;
  },
  set: (draft, lastStart) => {
    const answer = isBooked(draft) ? 'both' : 'had';
    return { ...draft, massages: { ...draft.massages, answer, lastStart } };
  },
});

const next: Item = lineItem<string>({
  id: 'massage-next',
  number: 5,
  topic: 'the next one',
  section: 'massage',
  message: 'When is the next one?',
  help: 'For example "thu 18:00", "tomorrow 17:30" or "Dec 1 17:00".',
  expected: EXPECTED,
  applies: isBooked,
  get: (draft, context) =>
    draft.massages.nextStart && whenText(draft.massages.nextStart, draft, context),
  usual: () => 'tomorrow 17:00',
  parse(text, draft, context) {
    const typed = timeIn(text, { zone: context.zoneOf(draft), now: context.now });
    return typed === undefined || typed < context.now ? undefined : wallText(typed, draft, context);
  },
  set: (draft, nextStart) => {
    const answer = wasHad(draft) ? 'both' : 'booked';
    return { ...draft, massages: { ...draft.massages, answer, nextStart } };
  },
});

const minutes: Item = choiceItem<number>({
  id: 'massage-minutes',
  number: 5,
  topic: 'how long',
  section: 'massage',
  message: 'How long does it take?',
  choices: [
    { value: 30, key: '3', name: '30 minutes' },
    { value: 45, key: '4', name: '45 minutes' },
    { value: 60, key: '6', name: '60 minutes' },
    { value: 90, key: '9', name: '90 minutes' },
    { value: 120, key: '1', name: '120 minutes' },
  ],
  applies: isAny,
  get: (draft) => draft.massages.details.minutes,
  usual: () => 60,
  set: (draft, value) => withDetails(draft, { minutes: value }),
  parse: (text) => (/^\d{1,3}$/.test(text) ? within(Number(text), 5, 480) : undefined),
  expected: 'whole minutes from 5 to 480',
  say: (value) => `${value} minutes`,
});

export function within(value: number, least: number, most: number): number | undefined {
  return value >= least && value <= most ? value : undefined;
}

const type: Item = choiceItem<MassageType>({
  id: 'massage-type',
  number: 6,
  topic: 'which kind',
  section: 'massage',
  message: 'Which kind of massage is it?',
  help: 'Not sure? The first is a careful guess.',
  choices: MASSAGE_TYPES.map((value, index) => ({
    value,
    key: String(index + 1),
    name: capitalised(MASSAGE[value].name),
    about: MASSAGE[value].basis,
  })),
  applies: isAny,
  get: (draft) => draft.massages.details.type,
  usual: () => 'neuromuscular',
  set: (draft, value) => withDetails(draft, { type: value }),
});

type Felt = 1 | 2 | 3 | 4 | 5;

/** Five words for a person, four for the plan: strong and still welcome is firm. */
const FELT: readonly { value: Felt; name: string; pressure: Pressure }[] = [
  { value: 1, name: 'feather-light', pressure: 'light' },
  { value: 2, name: 'gentle', pressure: 'moderate' },
  { value: 3, name: 'firm, and fine', pressure: 'firm' },
  { value: 4, name: 'strong, and still welcome', pressure: 'firm' },
  { value: 5, name: 'too much, overly painful', pressure: 'overly-painful' },
];

const pressure: Item = choiceItem<Felt>({
  id: 'massage-pressure',
  number: 6,
  topic: 'pressure',
  section: 'massage',
  message: 'How does the pressure feel?',
  help: 'A therapist can always use less: it is fine to say so.',
  choices: FELT.map(({ value, name }) => ({ value, name, key: String(value) })),
  applies: isAny,
  get: ({ massages: { details } }) =>
    FELT.find(({ pressure: each }) => each === details.pressure)?.value,
  usual: () => 3,
  set: (draft, value) => {
    const felt = FELT.find((each) => each.value === value);
    return withDetails(draft, { pressure: felt?.pressure });
  },
  parse: (text) => FELT.find(({ pressure: each }) => each === text)?.value,
  expected: 'a number from 1 to 5',
});

const firstTime: Item = yesNo({
  id: 'massage-first-time',
  number: 6,
  topic: 'the first?',
  section: 'massage',
  message: 'Is it your first massage of this kind?',
  help: 'After a first one the plan stays easy a little longer.',
  applies: isAny,
  get: (draft) => draft.massages.details.firstTime,
  set: (draft, value) => withDetails(draft, { firstTime: value }),
});

const cautions: Item = tickItem({
  id: 'massage-cautions',
  number: 6,
  topic: 'worth asking first',
  section: 'massage',
  message: 'Before a massage, does any of this apply?',
  help: 'Then please ask a clinician first. The rest of your plan goes on.',
  none: 'none of these',
  readAll: true,
  applies: isBooked,
  choices: MASSAGE_CAUTIONS.map((value) => ({ value, name: SAFETY[value].question })),
  get: (draft) => tickedOf(draft, MASSAGE_CAUTIONS),
  usual: () => [],
  set: (draft, values) => withTicked(draft, MASSAGE_CAUTIONS, values),
});

const regions: Item = tickItem<Region | typeof WHOLE_BODY>({
  id: 'massage-regions',
  number: 7,
  topic: 'where',
  section: 'massage',
  message: 'Which areas are massaged?',
  help: 'Not sure? Whole body is a careful guess.',
  none: 'the whole body',
  applies: isAny,
  choices: [
    { value: WHOLE_BODY, name: 'whole body', alone: true },
    ...REGIONS.map((value) => ({ value, name: REGION_NAME[value] })),
  ],
  get: (draft) => draft.massages.details.regions,
  usual: () => [WHOLE_BODY],
  set: (draft, values) =>
    withDetails(draft, { regions: values.length === 0 ? [WHOLE_BODY] : [...values] }),
});

export const MASSAGE_ITEMS: readonly Item[] = [
  which,
  last,
  next,
  minutes,
  type,
  pressure,
  firstTime,
  cautions,
  regions,
];
