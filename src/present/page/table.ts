import { timeOf } from '../block-list.ts';
import { entriesOf, phaseText } from '../day-entries.ts';
import { factsOf, whyOf } from '../facts.ts';
import type { DayView, Item, WeekView } from '../week-view.ts';
import { GLUE } from '../width.ts';
import { dayAndMonth, longDay, type Words } from '../words.ts';
import { type Html, html, lines } from './html.ts';
import { swatch } from './textures.ts';

export interface TableOptions {
  readonly words: Words;
  /** Prefix of the week's ids. */
  readonly id: string;
  /** Whether reasons are printed; on a screen they always are. */
  readonly reasonsOnPaper: boolean;
}

/** What the picture's numbers lead to: a group of rows a day, with boxes to tick. */
export function blockTable(view: WeekView, options: TableOptions): Html {
  return html`<table class="blocks">
<caption>What is planned, and why</caption>
<thead><tr><th scope="col">Done</th><th scope="col">No.</th><th scope="col">Time</th><th scope="col">What</th></tr></thead>
${lines(view.days.map((day) => dayRows(day, view, options)))}
</table>`;
}

function dayRows(each: DayView, view: WeekView, options: TableOptions): Html {
  const { day } = each;
  const entries = entriesOf(day, view);
  const rows = entries.flatMap((entry) => ('item' in entry ? [blockRow(entry.item, options)] : []));
  return html`<tbody>
<tr class="day"><th scope="rowgroup" colspan="4">${longDay(day)}${dayAndMonth(day).slice(3)}${dayFacts(each, view, options.words)}</th></tr>
${rows.length > 0 ? lines(rows) : html`<tr class="nothing"><td colspan="4">Nothing planned</td></tr>`}
</tbody>`;
}

/** `energy 3 of 5 · rest until 18:00, then easy for the rest of the day`. */
function dayFactsText({ day, energy }: DayView, view: WeekView, words: Words): string {
  const phases = entriesOf(day, view).flatMap((entry) => {
    if ('item' in entry) return [];
    const { at, follows } = entry.phase;
    const text = phaseText(entry.phase, day, words);
    return [at > 0 && !follows ? text.replace(/^(\w+)/, `$1 from ${words.clock(at)}`) : text];
  });
  const parts = [energy > 0 ? `energy ${energy} of 5` : '', phases.join(', ')];
  return parts.filter((part) => part !== '').join(` ${words.glyphs.dot} `);
}

function dayFacts(day: DayView, view: WeekView, words: Words): Html {
  const text = dayFactsText(day, view, words);
  return text === '' ? html`` : html` <span class="facts">${text}</span>`;
}

function blockRow(item: Item, { words, id, reasonsOnPaper }: TableOptions): Html {
  const title = words.say(item.block.title);
  const why = whyOf(item, words);
  const [, ...facts] = factsOf(item, words).split(`${GLUE}${words.glyphs.dot} `);
  const [from = '', to = ''] = timeOf(item, words).split(words.glyphs.dash);
  return html`<tr><td class="done"><input type="checkbox" aria-label="Done: ${item.number}, ${title}"></td>
<td class="number">${item.number}</td><td class="time">${from}${words.glyphs.dash}<wbr>${to}</td>
<td class="what">${swatch(id, item.kind)} <strong>${title}</strong> <span class="facts">${facts.join(` ${words.glyphs.dot} `)}</span>${
    why === '' ? [] : html` <p class="${reasonsOnPaper ? 'why' : 'why off-paper'}">${why}</p>`
  }</td></tr>`;
}
