import { isAbsolute, resolve } from 'node:path';
import { DAYS, type Day } from '../../contract/names.ts';
import { badValue } from '../call.ts';
import { clockWords, typedHours } from './clock.ts';
import { type Context, type Draft, withPerson } from './draft.ts';
import {
  knowsWork,
  PARTS,
  type Row,
  rowOf,
  twoRows,
  weekDays,
  withRows,
  withTwoRows,
  withWork,
  withWorkdays,
  workdaysOf,
  workIn,
} from './energy.ts';
import { choiceItem, gridItem, type Item, lineItem, tickItem } from './item.ts';

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

function scale(names: readonly string[], least = 1) {
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
    return {
      rows: two ? ['workdays', 'days off'] : days.map((day) => DAY_NAME[day].slice(0, 3)),
      columns: PARTS.map((name, index) => ({ name, about: ABOUT[index] ?? '' })),
      scale: [
        { value: 1, name: 'drained' },
        { value: 2, name: 'low' },
        { value: 3, name: 'okay' },
        { value: 4, name: 'good' },
        { value: 5, name: 'full' },
      ],
      usual: two ?? days.map((day) => rowOf(draft, day)),
      ...(two && { other: 'each day' }),
    };
  },
  set: (draft, cells, context) => {
    const [first, second] = cells;
    if (!first) return draft;
    if (cells.length === 2) return withTwoRows(draft, [first, second ?? first]);
    const days = weekDays(draft, context.locale.weekStart);
    const [workday = 'mon'] = workdaysOf(draft);
    const of = (day: Day): Row => cells[days.indexOf(day)] ?? first;
    return withRows(draft, of, of(workday));
  },
  switched: (draft, cells) => {
    const [first, second] = cells;
    const kept = first && second ? withTwoRows(draft, [first, second]) : draft;
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

const workDays: Item = (() => {
  const item = tickItem<Day>({
    id: 'work-days',
    number: 11,
    topic: 'work or school',
    section: 'day',
    message: 'On which days do you work or study at fixed hours?',
    help: 'Nothing else is planned at those hours.',
    none: 'no fixed days',
    choices: DAYS.map((value) => ({ value, name: DAY_NAME[value] })),
    get: (draft) => {
      const own = workIn(draft);
      if (own) return own.days ?? DAYS;
      return knowsWork(draft) ? [] : undefined;
    },
    usual: workdaysOf,
    set: withWorkdays,
    short: (day) => DAY_NAME[day].slice(0, 3),
  });
  return {
    ...item,
    take: (draft, text, context) => item.take(draft, spelt(text), context),
    shown: (draft, context) => shortDays(item.shown(draft, context)),
  } satisfies Item;
})();

/** `Mon, Tue, Wed` as `Mon-Wed`, where the days are in a row. */
function shortDays(text: string | undefined): string | undefined {
  const week = DAYS.map((day) => DAY_NAME[day].slice(0, 3)).join(', ');
  const [first, second, ...rest] = text?.split(', ') ?? [];
  const inRow = text !== undefined && rest.length > 0 && week.includes(text);
  return inRow && second ? `${first}-${rest.at(-1)}` : text;
}

/** `mon-fri` as a list. */
function spelt(text: string): string {
  const names: readonly string[] = DAYS;
  return text
    .toLowerCase()
    .replace(/([a-z]+)\s*-\s*([a-z]+)/g, (whole, one: string, other: string) => {
      const from = names.indexOf(one.slice(0, 3));
      const to = names.indexOf(other.slice(0, 3));
      if (from === -1 || to === -1) return whole;
      const count = ((to - from + DAYS.length) % DAYS.length) + 1;
      return Array.from({ length: count }, (_, step) => DAYS[(from + step) % DAYS.length]).join(
        ',',
      );
    });
}

function works(draft: Draft): boolean {
  return workIn(draft) !== undefined;
}

function hoursText(draft: Draft, context: Context): string | undefined {
  const work = workIn(draft);
  return (
    work && `${clockWords(work.start, draft, context)}-${clockWords(work.end, draft, context)}`
  );
}

const workHours: Item = lineItem({
  id: 'work-hours',
  number: 11,
  topic: 'work or school',
  section: 'day',
  message: 'From when to when?',
  help: 'With the way there and back. A night shift may end before it starts: 22:00-06:00.',
  expected: 'two times such as 09:00-17:30',
  applies: works,
  get: hoursText,
  usual: (draft, context) => hoursText(draft, context) ?? '09:00-17:30',
  parse: typedHours,
  set: (draft, hours) => withWork(draft, hours),
});

const workload: Item = choiceItem<number>({
  id: 'workload',
  number: 11,
  topic: 'work or school',
  section: 'day',
  message: 'How much does such a day take out of you?',
  choices: scale(['Nothing', 'A little', 'The usual', 'A lot'], 0),
  applies: works,
  get: (draft) => workIn(draft)?.workload,
  usual: () => 2,
  set: (draft, value) => withWork(draft, { workload: value }),
});

const calendars: Item = lineItem<readonly string[]>({
  id: 'calendars',
  number: 11,
  topic: 'your calendar',
  section: 'day',
  message: 'Is there a calendar file whose appointments the plan should go around?',
  help: 'A file that ends in .ics, as calendars export it. More can be added any time.',
  expected: 'the name of a file that can be read, or none',
  get: (draft) =>
    draft.calendars.length > 0
      ? draft.calendars.join(', ')
      : draft.answered.has('calendars')
        ? 'none'
        : undefined,
  usual: () => 'none',
  parse: (text, _, context) => filesIn(text, context),
  set: (draft, files) => ({ ...draft, calendars: files }),
});

/** Kept with their whole path: the plan is made from any folder. */
function filesIn(text: string, { cwd, canRead }: Context): readonly string[] | undefined {
  if (/^(none|no|)$/i.test(text.trim())) return [];
  const files = text.split(',').map((name) => {
    const plain = name.trim().replace(/^(['"])(.*)\1$/, '$2');
    return /^[a-z]+:\/\//i.test(plain) || isAbsolute(plain) ? plain : resolve(cwd, plain);
  });
  return files.every(canRead) ? files : undefined;
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

export const DAY_ITEMS: readonly Item[] = [
  chronotype,
  energy,
  workDays,
  workHours,
  workload,
  calendars,
  stress,
  strain,
];
