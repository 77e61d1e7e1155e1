import { type ListOptions, timeOf } from './block-list.ts';
import { entriesOf, phaseText } from './day-entries.ts';
import { allReasonsOf, factsOf, whyOf } from './facts.ts';
import { hanging, type Line, span } from './lines.ts';
import { nearness } from './now.ts';
import type { Item, Kind, WeekView } from './week-view.ts';
import { unglued } from './width.ts';
import { dayAndMonth, longDay } from './words.ts';

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
  return view.days.flatMap(({ day, energy }): Line[] => {
    const date = `${nearness(day, view.now)}${longDay(day)}${dayAndMonth(day).slice(3)}`;
    const heading = energy === 0 ? `${date}.` : `${date}, energy ${energy} of 5.`;
    const entries = entriesOf(day, view).flatMap((entry) => {
      if ('phase' in entry) return say(`Recovery: ${phaseText(entry.phase, day, words)}.`, 2);
      return itemTexts(entry.item, options).flatMap((text) => say(text, 2));
    });
    return [...say(heading), ...(entries.length > 0 ? entries : say('Nothing planned.', 2))];
  });
}

export function itemTexts(item: Item, { words, allReasons, noReasons }: ListOptions): string[] {
  const time = timeOf(item, words).replace(words.glyphs.dash, ' to ');
  const facts = unglued(factsOf(item, words)).split(` ${words.glyphs.dot} `).join(', ');
  const block = { past: 'Block', later: 'Block', now: 'Now: block', next: 'Next: block' };
  const name = item.number === 0 ? '' : ` ${item.number}`;
  const head = `${block[item.standing]}${name}, ${time}. ${KIND_WORDS[item.kind]}: ${facts}.`;
  const why = whyOf(item, words);
  if (noReasons) return [head];
  if (allReasons) return [head, ...allReasonsOf(item, words).map((reason) => `Why: ${reason}.`)];
  return why === '' ? [head] : [head, `Why: ${why}`];
}
