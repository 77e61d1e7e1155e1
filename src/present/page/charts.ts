import { fitted } from '../width.ts';
import { type Html, html, lines, NOTHING } from './html.ts';

/** Weeks in numbers, as the page draws them. */
export interface PageProgress {
  /** What each week is called, the earliest first. */
  readonly weeks: readonly string[];
  readonly series: readonly PageSeries[];
  readonly remark: string;
}

export interface PageSeries {
  readonly name: string;
  readonly sentence: string;
  /** One a week; null where nothing is known. */
  readonly values: readonly (number | null)[];
  /** The value of the highest possible bar; missing: the most of these. */
  readonly most?: number;
}

export const CHART_HEIGHT = 56;
const GROUND = 44;

/** Charts, and their numbers in a table: nobody has to measure bars. */
export function progressMarkup(
  { weeks, series, remark }: PageProgress,
  id: string,
  onPaper: boolean,
): Html {
  const heads = series.map(({ name }) => html`<th scope="col">${name}</th>`);
  const rows = weeks.map((week, index) => {
    const cells = series.map(({ values }) => html`<td>${numberText(values[index])}</td>`);
    return html`<tr><th scope="row">${week}</th>${cells}</tr>`;
  });
  return html`<section class="${onPaper ? 'note progress' : 'note progress off-paper'}">
<h2>Progress</h2>
${remark === '' ? NOTHING : html`<p>${remark}</p>`}
<div class="charts">${series.map((each, index) => chart(each, weeks, `${id}-chart-${index}`))}</div>
<table class="numbers"><caption>The numbers of these charts</caption>
<thead><tr><th scope="col">Week</th>${heads}</tr></thead>
<tbody>${lines(rows)}</tbody></table>
</section>`;
}

function chart(
  { name, sentence, values, most = 0 }: PageSeries,
  weeks: readonly string[],
  id: string,
): Html {
  const top = Math.max(1, most, ...values.map((value) => value ?? 0));
  const step = 100 / Math.max(1, weeks.length);
  const percent = (value: number) => `${Math.round(value * 1000) / 1000}%`;
  const bars = weeks.map((_, index) => {
    const value = values[index];
    const x = percent(index * step + step * 0.15);
    if (value === null || value === undefined) {
      return html`<text class="unknown" x="${percent((index + 0.5) * step)}" y="${GROUND - 3}">?</text>`;
    }
    const height = Math.round(Math.max(1, (Math.max(0, value) / top) * (GROUND - 4)) * 10) / 10;
    return html`<rect class="chart-bar" x="${x}" width="${percent(step * 0.7)}" y="${GROUND - height}" height="${height}"/>`;
  });
  const ends = [weeks[0] ?? '', weeks.length > 1 ? (weeks.at(-1) ?? '') : ''].map((week) =>
    fitted(week, 14, '…'),
  );
  return html`<figure><figcaption><strong>${name}</strong> ${sentence}</figcaption>
<svg role="img" aria-labelledby="${id}" width="100%" height="${CHART_HEIGHT}"><title id="${id}">${name} by week; the numbers are in the table below</title>
${bars}<line class="grid strong" x1="0" x2="100%" y1="${GROUND}" y2="${GROUND}"/><text class="hour first" x="0" y="${CHART_HEIGHT - 1}">${ends[0]}</text><text class="hour last" x="100%" y="${CHART_HEIGHT - 1}">${ends[1]}</text></svg></figure>`;
}

function numberText(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return String(Math.round(value * 10) / 10);
}
