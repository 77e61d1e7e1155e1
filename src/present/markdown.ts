import type { Plan } from '../contract/plan.ts';
import { DISCLAIMER } from '../knowledge/safety.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { timeOf } from './block-list.ts';
import { factsOf, whyOf } from './facts.ts';
import { clockNotes, weekTitle, zoneText } from './header.ts';
import type { Note } from './notes.ts';
import { sectionsOf } from './page/sections.ts';
import { type Item, type WeekView, weekView } from './week-view.ts';
import { GLUE } from './width.ts';
import { withoutHealth } from './without-health.ts';
import { dayAndMonth, type Words, wordsFor } from './words.ts';

export interface MarkdownOptions {
  readonly twelveHour?: boolean | undefined;
  readonly withHealth?: boolean | undefined;
}

/** Weeks as Markdown that reads well as it is, and as a page wherever Markdown is shown. */
export function markdownText(plans: readonly Plan[], options: MarkdownOptions = {}): string {
  const words = wordsFor(false, options.twelveHour ?? false);
  return plans
    .map((plan) => weekView(options.withHealth ? plan : withoutHealth(plan)))
    .map((view) => `${weekParts(view, words, options).join('\n\n')}\n`)
    .join('\n');
}

function weekParts(view: WeekView, words: Words, { withHealth }: MarkdownOptions): string[] {
  const { plan } = view;
  const sections = sectionsOf(view, words).map(({ label, notes }) => {
    return [`## ${label}`, ...notes.map(noteText)].join('\n\n');
  });
  const untold = withHealth ? '' : ' Conditions, pain and soreness are left out of this file.';
  return [
    `# ${plain(weekTitle(view, words))}`,
    plain([zoneText(view, words), ...clockNotes(view.clockChanges)].join('. ')),
    plain(words.say(plan.summary)),
    table(view, words),
    ...sections,
    `${plain(DISCLAIMER)}${untold}`,
    plain(`${words.say(plan.generator)}, revision ${plan.revision}`),
  ].filter((part) => part !== '');
}

/** `After the massage …:` stands over the list that it opens. */
function noteText({ texts }: Note): string {
  const [first, ...rest] = texts.map(({ text }) => plain(text));
  if (first === undefined) return '';
  const listed = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  if (rest.length === 0) return first;
  return first.endsWith(':') ? `${first}\n\n${listed(rest)}` : listed([first, ...rest]);
}

function table({ items }: WeekView, words: Words): string {
  if (items.length === 0) return '';
  const rows = items.map((item) => `| ${row(item, words).map(plain).join(' | ')} |`);
  return [
    '| Done | No. | Day | Time | What | Why |',
    '| --- | --: | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function row(item: Item, words: Words): string[] {
  return [
    '☐',
    String(item.number),
    dayAndMonth(Math.floor(item.start / MINUTES_PER_DAY)),
    timeOf(item, words),
    factsOf(item, words).replaceAll(GLUE, ' '),
    whyOf(item, words),
  ];
}

/** A text that Markdown shows as it is written. */
function plain(text: string): string {
  return text
    .replaceAll(GLUE, ' ')
    .replace(/[\\`*_[\]<>|~&#@^$!{}]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=:]/, '\\$&');
}
