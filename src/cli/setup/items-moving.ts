import { ACTIVITIES, type ActivityId, type Goal } from '../../contract/names.ts';
import { ACTIVITY, STARTER_SET } from '../../knowledge/activities.ts';
import { type Draft, withPerson, withRecent } from './draft.ts';
import type { Item, Option } from './item.ts';
import { type ChoiceSpec, choiceItem, tickItem } from './item-choice.ts';
import { within } from './items-massage.ts';

/** Question 8: what for, what, and how much so far. */

const goal: Item = choiceItem<Goal>({
  id: 'goal',
  number: 8,
  topic: 'your goal',
  section: 'goal',
  message: 'What would you like most?',
  choices: [
    { value: 'feel-better', key: 'f', name: 'To feel better day to day' },
    { value: 'get-fitter', key: 'g', name: 'To get fitter' },
    { value: 'build-strength', key: 's', name: 'To build strength' },
    { value: 'change-body-composition', key: 'c', name: 'To change body composition' },
  ],
  get: (draft) => draft.person.goal,
  usual: () => 'feel-better',
  set: (draft, value) => withPerson(draft, { goal: value }),
});

const STARTER: readonly ActivityId[] = STARTER_SET;
/** What most people start with comes first. */
const LIKED: readonly ActivityId[] = [
  ...STARTER,
  ...ACTIVITIES.filter((id) => !STARTER.includes(id)),
];

const activities: Item = (() => {
  const item = tickItem<ActivityId>({
    id: 'activities',
    number: 8,
    topic: 'what you like',
    section: 'goal',
    message: 'What do you like to do?',
    help: 'Easy walks, breathing and mobility are there as the gentle way out in any case.',
    none: 'the usual start',
    choices: LIKED.map((value) => ({ value, name: ACTIVITY[value].name })),
    get: (draft) => draft.person.activities,
    usual: () => STARTER,
    set: (draft, values) => {
      const isStarter =
        values.length === 0 ||
        (values.length === STARTER.length && STARTER.every((id) => values.includes(id)));
      return withPerson(draft, { activities: isStarter ? undefined : [...values] });
    },
  });
  return {
    ...item,
    take: (draft, text, context) => item.take(draft, text.replace(/^\s*starter\s*$/i, ''), context),
    shown: (draft, context) =>
      draft.person.activities ? item.shown(draft, context) : 'what most people start with',
  } satisfies Item;
})();

function days(least: number): readonly Option<number>[] {
  return Array.from({ length: 8 - least }, (_, index) => {
    const count = least + index;
    const name = count === 0 ? 'None yet' : count === 1 ? '1 day' : `${count} days`;
    return { value: count, key: String(count), name };
  });
}

const activeDays: Item = choiceItem<number>({
  id: 'active-days',
  number: 8,
  topic: 'so far',
  section: 'activity',
  message: 'In the last four weeks, on how many days a week were you active?',
  help: 'A walk of ten minutes counts. The plan starts from here and grows slowly.',
  choices: days(0),
  get: (draft) => draft.person.recent?.sessionsPerWeek,
  usual: () => 0,
  set: (draft, value) => {
    const { weeksActive = 0, minutesPerWeek = 0, sessionsPerWeek = 0 } = draft.person.recent ?? {};
    if (value === 0) {
      return withPerson(draft, {
        recent: { weeksActive: 0, sessionsPerWeek: 0, minutesPerWeek: 0 },
      });
    }
    const each = sessionsPerWeek > 0 ? minutesPerWeek / sessionsPerWeek : 0;
    return withRecent(draft, {
      weeksActive: Math.max(FOUR_WEEKS, weeksActive),
      sessionsPerWeek: value,
      minutesPerWeek: Math.round(each * value),
    });
  },
});

const FOUR_WEEKS = 4;

function isActive(draft: Draft): boolean {
  return (draft.person.recent?.sessionsPerWeek ?? 0) > 0;
}

function usualMinutes({ person: { recent = {} } }: Draft): number | undefined {
  const { minutesPerWeek = 0, sessionsPerWeek = 0 } = recent;
  const each = sessionsPerWeek > 0 ? Math.round(minutesPerWeek / sessionsPerWeek) : 0;
  return each > 0 ? each : undefined;
}

function minutesItem(
  spec: Pick<ChoiceSpec<number>, 'id' | 'topic' | 'message' | 'get' | 'usual' | 'set'>,
): Item {
  const keys = ['1', '2', '3', '4', '6', '9', 'h'];
  return choiceItem<number>({
    ...spec,
    number: 8,
    section: 'activity',
    applies: isActive,
    choices: [10, 20, 30, 45, 60, 90, 120].map((value, index) => ({
      value,
      key: keys[index] ?? '',
      name: `${value} minutes`,
    })),
    parse: (text) => (/^\d{1,4}$/.test(text) ? within(Number(text), 1, 1000) : undefined),
    expected: 'whole minutes from 1 to 1000',
    say: (value) => `${value} minutes`,
  });
}

const minutes: Item = minutesItem({
  id: 'usual-minutes',
  topic: 'so far',
  message: 'And how long, on such a day?',
  get: usualMinutes,
  usual: () => 30,
  set: (draft, value) => {
    const { sessionsPerWeek = 0 } = draft.person.recent ?? {};
    return withRecent(draft, { minutesPerWeek: Math.round(value * sessionsPerWeek) });
  },
});

const longest: Item = minutesItem({
  id: 'longest-minutes',
  topic: 'so far',
  message: 'How long was the longest one?',
  get: (draft) => draft.person.recent?.longestMinutes,
  usual: (draft) => usualMinutes(draft) ?? 30,
  set: (draft, value) => withRecent(draft, { longestMinutes: value }),
});

const strengthDays: Item = choiceItem<number>({
  id: 'strength-days',
  number: 8,
  topic: 'so far',
  section: 'activity',
  message: 'On how many of these days did you do strength work?',
  choices: days(0),
  applies: isActive,
  get: (draft) => draft.person.recent?.strengthDays,
  usual: () => 0,
  set: (draft, value) => withRecent(draft, { strengthDays: value }),
});

export const MOVING_ITEMS: readonly Item[] = [
  goal,
  activities,
  activeDays,
  minutes,
  longest,
  strengthDays,
];
