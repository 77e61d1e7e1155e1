import { calendarDate, MINUTES_PER_DAY } from '../../time/calendar.ts';
import { piecesOf, type Scale, scaleFor } from '../scale.ts';
import type { DayView, WeekView } from '../week-view.ts';
import { momentInWeek, shortDay, type Words } from '../words.ts';
import { type Html, html } from './html.ts';
import { type Label, labelsOf, lanesOf, share } from './labels.ts';
import { BAR_HEIGHT, bar, patterns, swatch, TEXTURE_NAME, type Texture } from './textures.ts';

/**
 * The week in the geometry of the terminal: a row a day, hours to the right. Across, everything is
 * measured in shares of the width, so that a phone shows the whole week; text keeps its size.
 */
const LABEL = 64;
const AXIS = 18;
const TRACK = 13;
const PAD = 4;
const LEAST_ROW = 31;

interface Row {
  readonly day: DayView;
  readonly height: number;
  readonly lanes: readonly { readonly top: number; readonly labels: readonly Label[] }[];
}

export interface Picture {
  readonly markup: Html;
  readonly height: number;
}

export function picture(view: WeekView, id: string, words: Words): Picture {
  const scale = scaleFor(view, Number.POSITIVE_INFINITY) ?? { from: 0, to: 24, cellMinutes: 15 };
  const rows = view.days.map((day) => rowOf(day, view, scale, words));
  const height = rows.reduce((sum, row) => sum + row.height, AXIS) + 1;
  let top = AXIS;
  const drawn = rows.map((row) => {
    const markup = drawnRow(row, top, view, { scale, id, words });
    top += row.height;
    return markup;
  });
  const markup = html`<svg class="week-picture" role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${height}">
<title id="${id}-title">The week, a row a day from ${words.clock(scale.from * 60)} to ${words.clock(scale.to * 60)}</title>
<desc id="${id}-desc">${description(view, words)}</desc>
${patterns(id)}
${axis(scale, height, words)}
${drawn}</svg>`;
  return { markup, height };
}

function rowOf(day: DayView, view: WeekView, scale: Scale, words: Words): Row {
  let top = PAD;
  const lanes = lanesOf(piecesOf(view.items, day.day)).map((lane) => {
    const labels = labelsOf(lane, scale, words);
    const below = Math.max(0, ...labels.map(({ track }) => track));
    const here = { top, labels };
    top += TRACK + BAR_HEIGHT + below * TRACK + PAD;
    return here;
  });
  return { day, height: Math.max(LEAST_ROW, top), lanes };
}

interface Drawing {
  readonly scale: Scale;
  readonly id: string;
  readonly words: Words;
}

function drawnRow(row: Row, top: number, view: WeekView, drawing: Drawing): Html {
  const { scale, id } = drawing;
  const midnight = row.day.day * MINUTES_PER_DAY;
  const shades = view.shades
    .filter(({ start, end }) => start < midnight + MINUTES_PER_DAY && end > midnight)
    .map(({ phase, start, end }) =>
      span(
        start - midnight,
        end - midnight,
        scale,
        (x, width) =>
          html`<rect x="${x}" y="${top}" width="${width}" height="${row.height}" fill="url(#${id}-${phase})"/>`,
      ),
    );
  // Labels have a rim that keeps them legible; it must not cut into bars.
  const labels = row.lanes.flatMap((lane) =>
    lane.labels.map((label) => drawnLabel(label, top + lane.top, scale)),
  );
  const bars = row.lanes.flatMap((lane) =>
    lane.labels.map((label) => drawnBar(label, top + lane.top, drawing)),
  );
  return html`<g>${shades}<line class="grid" x1="${-LABEL}" x2="100%" y1="${top}" y2="${top}"/>
${dayLabel(row.day, top)}
${labels}${bars}</g>
`;
}

function span(
  start: number,
  end: number,
  scale: Scale,
  draw: (x: string, width: string) => Html,
): Html {
  const x = Number.parseFloat(share(start, scale));
  const width = Math.round((Number.parseFloat(share(end, scale)) - x) * 1000) / 1000;
  return draw(`${x}%`, `${width}%`);
}

function dayLabel({ day, energy }: DayView, top: number): Html {
  const squares = [0, 1, 2, 3, 4].map(
    (index) =>
      html`<rect class="${index < energy ? 'energy full' : 'energy'}" x="${index * 9 - LABEL + 0.5}" y="${top + 20.5}" width="6" height="6"/>`,
  );
  return html`<text class="day" x="${-LABEL}" y="${top + 15}">${shortDay(day)} ${calendarDate(day).day}</text>${energy === 0 ? [] : squares}`;
}

function drawnLabel(
  { piece, number, title, track, atEnd }: Label,
  top: number,
  scale: Scale,
): Html {
  const y = track === 0 ? top + 10 : top + TRACK + BAR_HEIGHT + track * TRACK - 3;
  const x = share(atEnd ? piece.to : piece.from, scale);
  const name = title === '' ? [] : [html`<tspan class="name" dx="4">${title}</tspan>`];
  return html`<text class="${atEnd ? 'label at-end' : 'label'}" x="${x}" y="${y}"><tspan class="number">${number}</tspan>${name}</text>
`;
}

function drawnBar({ piece }: Label, top: number, { scale, id }: Drawing): Html {
  return span(piece.from, piece.to, scale, (x, width) =>
    bar(id, piece.item.kind, { x, y: top + TRACK, width }),
  );
}

function axis({ from, to }: Scale, height: number, { twelveHour }: Words): Html {
  const scale = { from, to, cellMinutes: 15 };
  const hours = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return html`${hours
    .filter((hour) => hour % 2 === 0)
    .map((hour) => {
      const text = twelveHour
        ? `${hour % 12 || 12}${hour % 24 < 12 ? 'am' : 'pm'}`
        : String(hour).padStart(2, '0');
      const place = hour === from ? 'hour first' : hour === to ? 'hour last' : 'hour';
      const isFine = hour % 4 === 0 ? '' : ' fine';
      const x = share(hour * 60, scale);
      return html`<line class="grid" x1="${x}" x2="${x}" y1="${AXIS - 3}" y2="${height}"/><text class="${place}${isFine}" x="${x}" y="11">${text}</text>`;
    })}`;
}

function description(view: WeekView, words: Words): string {
  const { items, shades } = view;
  const blocks = `${items.length} ${items.length === 1 ? 'block' : 'blocks'}, numbered as in the table.`;
  const phases = shades.map(({ phase, start, end }) => {
    return `${TEXTURE_NAME[phase]} from ${momentInWeek(start, words)} to ${momentInWeek(end, words)}`;
  });
  const energy = view.days
    .filter((day) => day.energy > 0)
    .map((day) => `${shortDay(day.day)} ${day.energy}`);
  return [
    blocks,
    phases.length > 0 ? `Shaded: ${phases.join(', ')}.` : '',
    energy.length > 0 ? `Energy of 5: ${energy.join(', ')}.` : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

const ORDER = ['workout', 'gentle', 'meal-prep', 'massage', 'rest', 'easy'] as const;

/** What the textures mean; only those that occur. */
export function legend({ items, shades, days }: WeekView, id: string): Html {
  const used = new Set<Texture>([
    ...items.map(({ kind }) => kind),
    ...shades.map(({ phase }) => phase),
  ]);
  const entries = ORDER.filter((texture) => used.has(texture)).map(
    (texture) => html`<li>${swatch(id, texture)} ${TEXTURE_NAME[texture]}</li>`,
  );
  if (days.some(({ energy }) => energy > 0)) {
    const square = (name: string, x: number) =>
      html`<rect class="${name}" x="${x}" y="5" width="6" height="6"/>`;
    entries.push(
      html`<li><svg class="swatch" viewBox="0 0 22 15" width="22" height="15" aria-hidden="true" focusable="false">${[square('energy full', 2.5), square('energy', 12.5)]}</svg> energy, of 5</li>`,
    );
  }
  return entries.length === 0 ? html`` : html`<ul class="legend">${entries}</ul>`;
}
