import { DAYS, type Day } from '../../contract/names.ts';
import { badValue } from '../call.ts';
import { type Draft, withPerson } from './draft.ts';
import {
  PARTS,
  type Row,
  rowOf,
  twoRows,
  weekDays,
  withRows,
  withTwoRows,
  workdaysOf,
} from './energy.ts';
import type { Item } from './item.ts';
import { choiceItem } from './item-choice.ts';
import { gridItem } from './item-line.ts';

/** Questions 9 to 12: what the days are like. */

export const DAY_NAME: Record<Day, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

export function scale(names: readonly string[], least = 1) {
  return names.map((name, index) => ({
    value: index + least,
    key: String(index + least),
    name,
  }));
}

const chronotype: Item = choiceItem<number>({
  id: 'chronotype',
  number: 9,
  topic: 'morning or evening',
  section: 'energy',
  message: 'Are you a morning or an evening person?',
  choices: scale([
    'Clearly morning',
    'Rather morning',
    'Neither',
    'Rather evening',
    'Clearly evening',
  ]),
  get: (draft) => draft.person.chronotype,
  usual: () => 3,
  set: (draft, value) => withPerson(draft, { chronotype: value }),
});

const ABOUT = ['05-09', '09-12', '12-17', '17-22'];

const energy: Item = gridItem({
  id: 'energy',
  number: 10,
  topic: 'energy',
  section: 'energy',
  message: 'How much energy do you usually have?',
  help: 'Is there a time when you crash? Give it a 1: nothing is planned there.',
  grid: (draft, context) => {
    const two = draft.eachDay ? undefined : twoRows(draft);
    const days = weekDays(draft, context.locale.weekStart);
    const isOne = two && workdaysOf(draft).length % DAYS.length === 0;
    const rows = isOne ? ['every day'] : ['workdays', 'days off'];
    return {
      rows: two ? rows : days.map((day) => DAY_NAME[day].slice(0, 3)),
      columns: PARTS.map((name, index) => ({ name, about: ABOUT[index] ?? '' })),
      scale: [
        { value: 1, name: 'drained' },
        { value: 2, name: 'low' },
        { value: 3, name: 'okay' },
        { value: 4, name: 'good' },
        { value: 5, name: 'full' },
      ],
      usual: two?.slice(isOne ? 1 : 0) ?? days.map((day) => rowOf(draft, day)),
      ...(two && { other: 'each day' }),
    };
  },
  set: (draft, cells, context) => {
    const [first, second] = cells;
    if (!first) return draft;
    if (cells.length < DAYS.length) return withTwoRows(draft, [first, second ?? first]);
    const days = weekDays(draft, context.locale.weekStart);
    const [workday = 'mon'] = workdaysOf(draft);
    const of = (day: Day): Row => cells[days.indexOf(day)] ?? first;
    return withRows(draft, of, of(workday));
  },
  switched: (draft, cells) => {
    const [first, second] = cells;
    const kept = first ? withTwoRows(draft, [first, second ?? first]) : draft;
    return { ...kept, eachDay: true };
  },
  take: (draft, text) => energyIn(draft, text),
  reset: (draft) => withPerson(draft, { energy: undefined }),
  shown: (draft, context) => {
    if (!draft.person.energy) return undefined;
    const two = twoRows(draft);
    if (two) return `workdays ${two[0].join('')}, days off ${two[1].join('')}`;
    const days = weekDays(draft, context.locale.weekStart);
    return days.map((day) => `${day} ${rowOf(draft, day).join('')}`).join(', ');
  },
});

const EXPECTED_ENERGY =
  'four digits from 1 to 5, early to evening, for workdays, days-off or a day: "workdays 3432, sat 3443"';

function energyIn(draft: Draft, text: string): Draft {
  const entries = text.split(',').map((part) => {
    const match = /^(?:([a-z]+(?:[ -]off)?)[\s=:]+)?([1-5]{4})$/i.exec(part.trim());
    const days = match && daysCalled(draft, match[1]?.toLowerCase());
    if (!match || !days) throw badValue('--energy', text, EXPECTED_ENERGY);
    return { days, row: (match[2] ?? '').split('').map(Number) };
  });
  const of = (day: Day): Row =>
    entries.findLast(({ days }) => days.includes(day))?.row ?? rowOf(draft, day);
  const [workday = 'mon'] = workdaysOf(draft);
  return withRows(draft, of, of(workday));
}

function daysCalled(draft: Draft, name: string | undefined): readonly Day[] | undefined {
  if (name === undefined) return DAYS;
  const workdays = workdaysOf(draft);
  if (/^workdays?$/.test(name)) return workdays;
  if (/^(days?[ -]off|off)$/.test(name)) return DAYS.filter((day) => !workdays.includes(day));
  const day = DAYS.find((each) => each === name.slice(0, 3));
  return day && [day];
}

const stress: Item = choiceItem<number>({
  id: 'stress',
  number: 12,
  topic: 'stress',
  section: 'day',
  message: 'How was last week?',
  choices: scale(['Calm', 'Mostly calm', 'In between', 'Stressful', 'Overloaded']),
  get: (draft) => draft.person.stress,
  usual: () => 3,
  set: (draft, value) => withPerson(draft, { stress: value }),
});

const strain: Item = choiceItem<number>({
  id: 'strain',
  number: 12,
  topic: 'ordinary days',
  section: 'day',
  message: 'How much do ordinary days strain the muscles that trouble you or get massaged?',
  help: 'By sitting, lifting, or the same movement again and again.',
  choices: scale(['Little', 'Rather little', 'In between', 'Rather a lot', 'A lot']),
  get: (draft) => draft.person.dailyStrain,
  usual: () => 3,
  set: (draft, value) => withPerson(draft, { dailyStrain: value }),
});

export const ENERGY_ITEMS: readonly Item[] = [chronotype, energy];
export const STRAIN_ITEMS: readonly Item[] = [stress, strain];
