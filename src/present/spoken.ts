import { type ListOptions, timeOf } from './block-list.ts';
import { entriesOf, phaseText } from './day-entries.ts';
import { allReasonsOf, factsOf, whyOf } from './facts.ts';
import { hanging, type Line, span } from './lines.ts';
import { type Now, nearness } from './now.ts';
import type { DayView, Item, Kind, WeekView } from './week-view.ts';
import { GLUE } from './width.ts';
import { dayAndMonth, longDay, type Words } from './words.ts';

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  workout: 'Workout',
  gentle: 'Gentle workout',
  'meal-prep': 'Cooking',
  massage: 'Appointment',
};

/** The agenda for screen readers: no marks to spell out, one fact a line. */
export function spokenLines(view: WeekView, options: ListOptions): Line[] {
  const { words, width } = options;
  const say = (text: string, indent = 0): Line[] =>
    hanging([span(' '.repeat(indent))], text, { width, indent });
  return view.days.flatMap((each): Line[] => {
    const { day } = each;
    const entries = entriesOf(day, view).flatMap((entry) => {
      if ('phase' in entry) return say(`Recovery: ${phaseText(entry.phase, day, words)}.`, 2);
      return itemTexts(entry.item, options).flatMap((text) => say(text, 2));
    });
    return [
      ...say(spokenHeading(each, view.now)),
      ...(entries.length > 0 ? entries : say('Nothing planned.', 2)),
    ];
  });
}

/** `Today, Tuesday 1 Dec, energy 3 of 5.` */
export function spokenHeading({ day, energy }: DayView, now: Now | undefined): string {
  const date = `${nearness(day, now)}${longDay(day)}${dayAndMonth(day).slice(3)}`;
  return energy === 0 ? `${date}.` : `${date}, energy ${energy} of 5.`;
}

/** The facts with commas for the dots between them. */
function spokenFacts(item: Item, words: Words): string {
  return factsOf(item, words).replaceAll(`${GLUE}${words.glyphs.dot} `, ', ').replaceAll(GLUE, ' ');
}

export function itemTexts(item: Item, { words, allReasons, noReasons }: ListOptions): string[] {
  const time = timeOf(item, words).replace(words.glyphs.dash, ' to ');
  const facts = spokenFacts(item, words);
  const block = { past: 'Block', later: 'Block', now: 'Now: block', next: 'Next: block' };
  const name = item.number === 0 ? '' : ` ${item.number}`;
  const head = `${block[item.standing]}${name}, ${time}. ${KIND_WORDS[item.kind]}: ${facts}.`;
  const why = whyOf(item, words);
  if (noReasons) return [head];
  if (allReasons) return [head, ...allReasonsOf(item, words).map((reason) => `Why: ${reason}.`)];
  return why === '' ? [head] : [head, `Why: ${why}`];
}
