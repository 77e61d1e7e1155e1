import { timeOf } from '../block-list.ts';
import { factsOf, whyOf } from '../facts.ts';
import type { WeekView } from '../week-view.ts';
import { widthOf } from '../width.ts';
import type { Words } from '../words.ts';
import { CHART_HEIGHT, type PageProgress } from './charts.ts';
import { isMassageAdvice, type Section } from './sections.ts';

/** What a week's page holds, as far as it takes room on paper. */
export interface Content {
  readonly view: WeekView;
  readonly words: Words;
  readonly pictureHeight: number;
  readonly sections: readonly Section[];
  readonly progress: PageProgress | undefined;
  /** Massage advice stands above the picture. */
  readonly forClient: boolean;
}

/** A way to print it. */
export interface Setting {
  readonly type: 1 | 2 | 3;
  readonly columns: 2 | 3;
  /** What is not printed. */
  readonly left: readonly string[];
}

/**
 * Pixels inside the margins of A4 and of Letter, on their sides: the smaller of each. Nothing here
 * knows the reader's fonts, so texts are measured as in a wide one; the tests print what comes out.
 */
const SHEET = { width: 995, height: 733 };
const GAP = 20;
const TYPE = { 1: 12, 2: 10.7, 3: 9.4 } as const;
const LINE_HEIGHT = 1.27;
const CHARACTER = 0.5;
/** Columns end where a line or a row ends, not where the sheet does. */
const USABLE = 0.95;
const HEAD = 38;
const LEGEND = 34;
const FOOT = 28;
const BOX_AND_NUMBER = 38;
const PADDING = 20;
const INDENT = 24;

/** With the smallest type, the picture's is as small. */
const SMALL_PICTURE = 0.86;

/** The distance of the lines to write on. */
export const RULED = 22;

interface Measure {
  readonly content: Content;
  readonly setting: Setting;
  readonly column: number;
  readonly line: number;
  readonly height: (text: string, width: number) => number;
}

/** Height that stays free in all columns together; below 0, it does not fit. */
export function roomLeft(content: Content, setting: Setting): number {
  const { columns, type, left } = setting;
  const line = TYPE[type] * LINE_HEIGHT;
  const column = (SHEET.width - (columns - 1) * GAP) / columns;
  const height = (text: string, width: number) => linesOf(text, width, TYPE[type]) * line;
  const measure: Measure = { content, setting, column, line, height };
  const kept = content.sections.filter(({ label }) => !left.includes(label));
  const isAbove = (section: Section) => content.forClient && isMassageAdvice(section);
  const above = heightAbove(measure) + adviceHeight(kept.filter(isAbove), measure);
  const beside = kept.filter((each) => !isAbove(each));
  const needed =
    sum(beside.map((each) => sectionHeight(each, measure))) +
    tableHeight(measure) +
    progressHeight(measure) +
    line +
    8;
  return (SHEET.height - above) * columns * USABLE - needed;
}

function heightAbove({ content, setting, line, height }: Measure): number {
  const { view, words, pictureHeight, forClient } = content;
  const summary = height(words.say(view.plan.summary), SHEET.width);
  const picture = pictureHeight * (setting.type === 3 ? SMALL_PICTURE : 1);
  return HEAD + (forClient ? line + 2 : 0) + summary + picture + LEGEND + FOOT;
}

/** In columns of its own, of which the longest counts: a text does not break between them. */
function adviceHeight(sections: readonly Section[], measure: Measure): number {
  const heights = sections.map((each) => sectionHeight(each, measure));
  if (heights.length === 0) return 0;
  const texts = sections.flatMap(({ notes }) => notes.flatMap((note) => note.texts));
  const { column, line, height } = measure;
  const longest = Math.max(...texts.map(({ text }) => height(text, column - INDENT)));
  return sum(heights) / measure.setting.columns + longest + line;
}

function sectionHeight({ label, notes }: Section, { column, height }: Measure): number {
  const texts = notes.flatMap((note) => note.texts);
  const heights = texts.map(({ text }, index) =>
    height(index === 0 ? `${label} ${text}` : text, column - INDENT),
  );
  return sum(heights) + 10;
}

function tableHeight({ content, setting, column, line, height }: Measure): number {
  const { view, words } = content;
  const times = Math.max(0, ...view.items.map((item) => widthOf(timeOf(item, words))));
  const width = column - BOX_AND_NUMBER - times * TYPE[setting.type] * CHARACTER - PADDING;
  const rows = view.items.map((item) => {
    const why = setting.left.includes('reasons') ? '' : whyOf(item, words);
    return height(`MMM ${factsOf(item, words)} ${why}`, width) + 3;
  });
  return sum(rows) + view.days.length * (line + 4) + setting.columns * (line + 3);
}

/** Two charts beside each other, and the table of their numbers. */
function progressHeight({ content: { progress }, setting, column, line, height }: Measure): number {
  if (!progress || setting.left.includes('progress')) return 0;
  const { weeks, series, remark } = progress;
  const captions = series.map(({ name, sentence }) => {
    return height(name, column) + height(sentence, (column - GAP) / 2) + CHART_HEIGHT + 8;
  });
  const rows = Math.ceil(series.length / 2);
  const told = remark === '' ? 0 : height(remark, column);
  // A chart does not break, so the end of a column may stay empty.
  return rows * Math.max(0, ...captions) + (weeks.length + 2) * (line + 1) + told + CHART_HEIGHT;
}

/** Lines break between words, so the last part of each stays empty. */
function linesOf(text: string, width: number, size: number): number {
  const columns = Math.max(8, width / (size * CHARACTER) - 4);
  return Math.max(1, Math.ceil(widthOf(text) / columns));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
