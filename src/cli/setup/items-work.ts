import { isAbsolute, resolve } from 'node:path';
import { DAYS, type Day } from '../../contract/names.ts';
import { clockWords, typedHours } from './clock.ts';
import type { Context, Draft } from './draft.ts';
import { knowsWork, withWork, withWorkdays, workdaysOf, workIn } from './energy.ts';
import type { Item } from './item.ts';
import { choiceItem, tickItem } from './item-choice.ts';
import { lineItem } from './item-line.ts';
import { DAY_NAME, scale } from './items-day.ts';

/** Question 11: fixed hours and appointments. */

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

export const WORK_ITEMS: readonly Item[] = [workDays, workHours, workload, calendars];
