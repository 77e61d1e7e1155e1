import { type Phase as PhaseName, REGIONS, type Region } from '../contract/names.ts';
import type { Unplaced } from '../contract/plan.ts';
import { ACTIVITY, COOKING_CATALOGUE } from '../knowledge/activities.ts';
import { PHASE, REGION_NAME } from '../knowledge/wording.ts';
import { MINUTES_PER_DAY } from '../time/calendar.ts';
import { hanging, type Line, lineWidth, type Role, type Span, span } from './lines.ts';
import type { Item, Phase, WeekView } from './week-view.ts';
import { dayAndMonth, moment, type Words } from './words.ts';

export interface Note {
  readonly label: string;
  readonly role: Role;
  readonly texts: readonly NoteText[];
}

export interface NoteText {
  readonly text: string;
  /** Before the text, which then hangs behind it. */
  readonly mark?: Span;
  readonly role?: Role;
}

const LABEL_WIDTH = 14;
/** Narrower, labels stand on lines of their own. */
const LABEL_BESIDE = 60;

/** What is said below the week, the most important last: that is where a terminal's reader looks. */
export function notesOf(view: WeekView, words: Words): Note[] {
  const { plan } = view;
  const said = (items: readonly NoteText[]) => items.map(({ text }) => ({ text: words.say(text) }));
  const note = (label: string, texts: readonly NoteText[], role: Role = 'strong'): Note[] =>
    texts.length === 0 ? [] : [{ label, role, texts }];
  return [
    ...massagesOf(view.phases).flatMap((phases) =>
      note('Recovery', recoveryTexts(phases, view.items, words)),
    ),
    ...note('Next massage', nextMassageTexts(view, words)),
    ...note('Load', [{ text: loadText(view, words) }]),
    ...note('Changed', said(plan.changes)),
    ...note('Good to know', said(plan.notices)),
    ...note('Please check', said(plan.warnings), 'caution'),
    ...note('Not placed', unplacedTexts(plan.unplaced, words), 'caution'),
  ];
}

/** `spoken` leaves out marks and columns, which a screen reader would spell out. */
export function noteLines(notes: readonly Note[], width: number, spoken: boolean): Line[] {
  const beside = width >= LABEL_BESIDE && !spoken;
  const indent = beside ? LABEL_WIDTH : 2;
  return notes.flatMap(({ label, role, texts }): Line[] => {
    const lines = texts.flatMap(({ text, mark, role: textRole }, index) => {
      const margin = span(beside && index === 0 ? label.padEnd(indent) : ' '.repeat(indent), role);
      const prefix = mark && !spoken ? [margin, mark] : [margin];
      return hanging(prefix, text, { width, indent: lineWidth(prefix), role: textRole });
    });
    return beside ? lines : [[span(label, role)], ...lines];
  });
}

/** The phases after each massage, the earliest massage first. */
function massagesOf(phases: readonly Phase[]): Phase[][] {
  const byMassage = new Map<string, Phase[]>();
  for (const phase of phases) {
    const { massage } = phase.window;
    byMassage.set(massage, [...(byMassage.get(massage) ?? []), phase]);
  }
  const first = (group: readonly Phase[]) => Math.min(...group.map(({ start }) => start));
  return [...byMassage.values()].sort((one, other) => first(one) - first(other));
}

function recoveryTexts(phases: readonly Phase[], items: readonly Item[], words: Words): NoteText[] {
  const inOrder = [...phases].sort((one, other) => one.start - other.start);
  const [first] = inOrder;
  if (!first) return [];
  // Rest begins when the massage ends; one over midnight is named by the day it began.
  const before = items.find(({ kind, end }) => kind === 'massage' && end === first.start);
  const day = Math.floor((before ?? first).start / MINUTES_PER_DAY);
  const massage =
    first.window.phase === 'rest' ? `the massage on ${dayAndMonth(day)}` : 'an earlier massage';
  const regions = [...new Set(inOrder.flatMap(({ window }) => window.regions))];
  const where = regionNames(regions);
  const heading = `After ${massage}${where === '' ? '' : ` (${where})`}:`;
  return [
    { text: heading },
    ...inOrder.map((phase) => ({
      text: phaseSentence(phase, words),
      mark: phaseMark(phase.window.phase, words),
    })),
  ];
}

/** More regions than this are not named one by one. */
const MOST_REGIONS = 6;

export function regionNames(regions: readonly Region[]): string {
  if (regions.length === REGIONS.length) return 'the whole body';
  if (regions.length > MOST_REGIONS) return 'most of the body';
  return regions.map((region) => REGION_NAME[region]).join(', ');
}

export function phaseMark(phase: PhaseName, { glyphs }: Words): Span {
  return phase === 'rest' || phase === 'easy' ? span(`${glyphs.mark[phase]} `, phase) : span('  ');
}

/** `rest until Wed 2 Dec 18:00. An easy day: …`; a text of its own is said as it is. */
function phaseSentence({ window, end }: Phase, words: Words): string {
  const usual = PHASE[window.phase].text;
  if (!window.text.includes(usual)) return words.say(window.text);
  return `${window.phase} until ${moment(end, words)}. ${words.say(usual)}`;
}

/** Nothing unless times were asked for: nobody is reminded who did not want to be. */
function nextMassageTexts({ plan: { nextMassage } }: WeekView, words: Words): NoteText[] {
  if (!nextMassage || nextMassage.slots.length === 0) return [];
  return [nextMassage, ...nextMassage.slots].map(({ text }) => ({ text: words.say(text) }));
}

function loadText({ plan: { load } }: WeekView, { glyphs }: Words): string {
  const before = load.previous > 0 ? `; your recent weeks: ${load.previous}` : '';
  return (
    `${load.minutes} minutes of movement. Minutes ${glyphs.times} effort: ` +
    `${load.planned} of at most ${load.cap}${before}.`
  );
}

/** What did not fit and what to try; what would be said twice is counted instead. */
function unplacedTexts(all: readonly Unplaced[], words: Words): NoteText[] {
  const counts = new Map<string, { readonly change: string | null; times: number }>();
  for (const each of all) {
    const told = `${nameOf(each)}, ${each.minutes} min: ${each.text}`;
    const known = counts.get(told);
    if (known) known.times += 1;
    else counts.set(told, { change: each.smallestChange, times: 1 });
  }
  return [...counts].flatMap(([told, { change, times }]) => [
    { text: words.say(times > 1 ? `${times} ${words.glyphs.times} ${told}` : told) },
    ...(change ? [{ text: words.say(`${helpLabel(times)} ${change.replace(/\.?$/, '.')}`) }] : []),
  ]);
}

/** Of sessions that are alike, a change was found for one. */
function helpLabel(times: number): string {
  return times > 1 ? 'What would help one of them:' : 'What would help:';
}

function nameOf({ activity }: Unplaced): string {
  return activity === 'meal_prep_batch' || activity === 'meal_prep_topup'
    ? COOKING_CATALOGUE[activity].name
    : ACTIVITY[activity].name;
}
