import { itemMark, type ListOptions, reasonLines, timeOf } from './block-list.ts';
import { entriesOf, phaseText } from './day-entries.ts';
import { factsOf } from './facts.ts';
import { hanging, type Line, span } from './lines.ts';
import { type Now, nearness, standingRole, standingWord } from './now.ts';
import { energyRole } from './timeline.ts';
import type { DayView, Item, WeekView } from './week-view.ts';
import { dayAndMonth, shortDay, type Words } from './words.ts';

/** Day by day, for narrow screens: what is on, and which phase it is. */
export function agenda(view: WeekView, options: ListOptions): Line[] {
  const { words, width } = options;
  return [
    ...energyStrip(view, words),
    [span(words.glyphs.rule.repeat(width), 'quiet')],
    ...view.days.flatMap((day) => dayLines(day, view, options)),
  ];
}

/** `energy  M▅3 T▆4`: the week at a glance. */
function energyStrip({ days, now }: WeekView, { glyphs }: Words): Line[] {
  if (days.every(({ energy }) => energy === 0)) return [];
  const each = days.map(({ day, energy }): Line => {
    const bar = glyphs.energy[energy - 1] ?? '';
    const digit = energy === 0 ? glyphs.rule : String(energy);
    const letter = shortDay(day).slice(0, 1);
    const name = day === now?.day ? span(`>${letter}`, 'strong') : span(` ${letter}`);
    return [name, span(bar, energyRole(energy)), span(digit)];
  });
  return [[span('energy', 'quiet'), ...each.flat()]];
}

function dayLines(day: DayView, view: WeekView, options: ListOptions): Line[] {
  const { words, width } = options;
  const digits = String(view.items.length).length;
  const lines = entriesOf(day.day, view).flatMap((entry): Line[] => {
    if ('item' in entry) return itemLines(entry.item, digits, options);
    const { phase } = entry.phase.shade;
    const prefix = [span('  '), span(words.glyphs.mark[phase], phase), span(' ')];
    const text = phaseText(entry.phase, day.day, words);
    return hanging(prefix, text, { width, indent: 4, role: 'quiet' });
  });
  return [dayHeading(day, view.now, words), ...lines];
}

/** `Today, Tue 1 Dec  ▅ energy 3/5`. */
export function dayHeading({ day, energy }: DayView, now: Now | undefined, words: Words): Line {
  const past = now !== undefined && day < now.day;
  const name = span(`${nearness(day, now)}${dayAndMonth(day)}`, past ? 'quiet' : 'strong');
  if (energy === 0) return [name];
  const bar = words.glyphs.energy[energy - 1] ?? '';
  return [
    name,
    span(bar === '' ? '  ' : `  ${bar} `, energyRole(energy)),
    span(`energy ${energy}/5`, 'quiet'),
  ];
}

export function itemLines(item: Item, digits: number, options: ListOptions): Line[] {
  const { words, width } = options;
  const indent = digits + 6;
  const role = standingRole(item.standing);
  const prefix: Line = [
    span('  '),
    ...itemMark(item, digits, words, '  '),
    span(`${timeOf(item, words)}  `, role),
  ];
  const text = `${standingWord(item.standing)}${factsOf(item, words)}`;
  const facts = hanging(prefix, text, { width, indent, role });
  return [...facts, ...reasonLines(item, options, indent)];
}
