import type { Plan } from '../contract/plan.ts';
import { DISCLAIMER } from '../knowledge/safety.ts';
import { agenda } from './agenda.ts';
import { blockList, type ListOptions } from './block-list.ts';
import { headerLines } from './header.ts';
import { type Line, type Painter, type Role, rendered, span } from './lines.ts';
import { noteLines, notesOf } from './notes.ts';
import { nowWithin } from './now.ts';
import { apart, listOptions, proseWidth, type TextOptions } from './options.ts';
import { scaleFor } from './scale.ts';
import { spokenLines } from './spoken.ts';
import { picture } from './timeline.ts';
import { weekView } from './week-view.ts';
import { wrap } from './width.ts';

export type { TextOptions } from './options.ts';

/** Below this the agenda reads better than coarse cells. */
const TIMELINE_WIDTH = 76;

/** A plan as a person reads it in a terminal. Nothing in it relies on colour. */
export function planText(
  plan: Plan,
  options: TextOptions,
  paint: Painter = (_, text) => text,
): string {
  const week = weekSections(plan, options, listOptions(options));
  const { view, list } = week;
  const width = proseWidth(list.width);
  const prose = (text: string, role?: Role): Line[] =>
    wrap(list.words.say(text), width).map((line) => [span(line, role)]);
  const sections = [
    week.header,
    prose(plan.summary),
    ...week.body,
    ...(week.isDrawn ? [blockList(view, list)] : []),
    noteLines(notesOf(view, list.words), width, options.accessible ?? false),
    prose(DISCLAIMER, 'quiet'),
  ];
  return rendered(apart(sections), paint);
}

/** The week at a glance: the picture, or what is on and when; no reasons and no notes. */
export function weekText(
  plan: Plan,
  options: TextOptions,
  paint: Painter = (_, text) => text,
): string {
  const { header, body } = weekSections(plan, options, {
    ...listOptions(options),
    noReasons: true,
  });
  return rendered(apart([header, ...body]), paint);
}

function weekSections(plan: Plan, options: TextOptions, list: ListOptions) {
  const { width, words } = list;
  const view = weekView(plan, nowWithin(plan, options.now));
  const spoken = options.accessible ?? false;
  const wanted =
    options.view === 'timeline' || (options.view === 'auto' && width >= TIMELINE_WIDTH);
  const scale = wanted && !spoken ? scaleFor(view, width) : undefined;
  const cells = scale?.cellMinutes === 30 ? ', half an hour a mark' : '';
  const drawing = scale && { scale, words, width, nowMark: options.nowMark ?? false };
  return {
    view,
    list,
    isDrawn: drawing !== undefined,
    header: headerLines(view, words, width, cells),
    body: drawing
      ? picture(view, drawing)
      : [spoken ? spokenLines(view, list) : agenda(view, list)],
  };
}
