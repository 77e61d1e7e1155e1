import type { Plan } from '../contract/plan.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { cleanText } from './clean.ts';
import { whyOf } from './facts.ts';
import { type Item, weekView } from './week-view.ts';
import { withoutHealth } from './without-health.ts';
import { shortDay, wordsFor } from './words.ts';

export interface CsvOptions {
  readonly withHealth?: boolean | undefined;
}

type Cell = (item: Item, plan: Plan) => string | number;

const WORDS = wordsFor(false, false);

/** The columns, in order. New ones come last, for whoever counts them. */
const COLUMNS: readonly [name: string, cell: Cell][] = [
  ['week', (_, { week }) => week.start],
  ['number', ({ number }) => number],
  ['day', ({ start }) => shortDay(Math.floor(start / MINUTES_PER_DAY))],
  ['start', ({ block }) => block.start],
  ['end', ({ block }) => block.end],
  ['kind', ({ block }) => block.kind],
  ['activity', ({ block }) => block.activity],
  ['title', ({ block }) => block.title],
  ['minutes', ({ block }) => block.minutes],
  ['set_up_minutes', ({ block }) => block.setUpMinutes],
  ['clean_up_minutes', ({ block }) => block.cleanUpMinutes],
  ['travel_minutes', ({ block }) => block.travelMinutes],
  ['effort', ({ block }) => (block.kind === 'workout' ? block.effort : '')],
  ['load', ({ block }) => block.load],
  ['place', ({ block }) => block.place ?? ''],
  ['feeds', ({ block }) => block.covers.join(' ')],
  ['variant', ({ block }) => block.variant],
  ['status', ({ block }) => block.status],
  ['why', (item) => whyOf(item, WORDS)],
];

/** A row a block, as RFC 4180 has it. */
export function csvText(plans: readonly Plan[], { withHealth = false }: CsvOptions = {}): string {
  const rows = plans
    .map((plan) => (withHealth ? plan : withoutHealth(plan)))
    .flatMap((plan) =>
      weekView(plan).items.map((item) => COLUMNS.map(([, cell]) => cell(item, plan))),
    );
  return [COLUMNS.map(([name]) => name), ...rows]
    .map((row) => `${row.map(written).join(',')}\r\n`)
    .join('');
}

function written(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = cleanText(value);
  // A spreadsheet would take a text that begins so for a formula, and run it.
  const safe = /^\s*[=+\-@＝＋－＠|%]/u.test(text) ? `'${text}` : text;
  return /[",;\t]|^'/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
