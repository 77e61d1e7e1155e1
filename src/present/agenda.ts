import { type ListOptions, reasonLines, timeOf } from './block-list.ts';
import { entriesOf, phaseText } from './day-entries.ts';
import { factsOf } from './facts.ts';
import { hanging, type Line, span } from './lines.ts';
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
function energyStrip({ days }: WeekView, { glyphs }: Words): Line[] {
  if (days.every(({ energy }) => energy === 0)) return [];
  const each = days.map(({ day, energy }): Line => {
    const bar = glyphs.energy[energy - 1] ?? '';
    const digit = energy === 0 ? glyphs.rule : String(energy);
    return [span(` ${shortDay(day).slice(0, 1)}`), span(bar, energyRole(energy)), span(digit)];
  });
  return [[span('energy', 'quiet'), ...each.flat()]];
}

function dayLines(day: DayView, view: WeekView, options: ListOptions): Line[] {
  const { words, width } = options;
  const bar = words.glyphs.energy[day.energy - 1] ?? '';
  const energy =
    day.energy === 0
      ? []
      : [
          span(bar === '' ? '  ' : `  ${bar} `, energyRole(day.energy)),
          span(`energy ${day.energy}/5`, 'quiet'),
        ];
  const digits = String(view.items.length).length;
  const lines = entriesOf(day.day, view).flatMap((entry): Line[] => {
    if ('item' in entry) return itemLines(entry.item, digits, options);
    const { phase } = entry.phase.shade;
    const prefix = [span('  '), span(words.glyphs.mark[phase], phase), span(' ')];
    const text = phaseText(entry.phase, day.day, words);
    return hanging(prefix, text, { width, indent: 4, role: 'quiet' });
  });
  return [[span(dayAndMonth(day.day), 'strong'), ...energy], ...lines];
}

function itemLines(item: Item, digits: number, options: ListOptions): Line[] {
  const { words, width } = options;
  const indent = digits + 6;
  const prefix: Line = [
    span('  '),
    span(words.glyphs.mark[item.kind], item.kind),
    span(` ${String(item.number).padStart(digits)}  `, item.kind),
    span(`${timeOf(item, words)}  `),
  ];
  const facts = hanging(prefix, factsOf(item, words), { width, indent });
  return [...facts, ...reasonLines(item, options, indent)];
}
