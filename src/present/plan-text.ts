import type { Plan } from '../contract/plan.ts';
import { DISCLAIMER } from '../knowledge/safety.ts';
import { agenda } from './agenda.ts';
import { blockList, type ListOptions } from './block-list.ts';
import { headerLines } from './header.ts';
import { type Line, type Painter, type Role, rendered, span } from './lines.ts';
import { noteLines, notesOf } from './notes.ts';
import { nowWithin } from './now.ts';
import { type Scale, scaleFor } from './scale.ts';
import { spokenLines } from './spoken.ts';
import { legend, timeline } from './timeline.ts';
import { type WeekView, weekView } from './week-view.ts';
import { wrap } from './width.ts';
import { wordsFor } from './words.ts';

export interface TextOptions {
  /** Columns, at least 40. */
  readonly width: number;
  /** Seven bits only. */
  readonly ascii: boolean;
  readonly view: 'timeline' | 'agenda' | 'auto';
  /** All reasons of every block. */
  readonly reasons: boolean;
  readonly twelveHour?: boolean;
  /** For screen readers: words instead of marks, one fact a line. */
  readonly accessible?: boolean;
  /** When it is read, as the contract writes a time with its offset; missing: at no time in particular. */
  readonly now?: string | undefined;
  /** Draws the moment into today's row: for a screen, where nobody compares bytes. */
  readonly nowMark?: boolean;
}

/** Below this the agenda reads better than coarse cells. */
const TIMELINE_WIDTH = 76;
const NARROWEST = 40;
/** Longer lines of prose are hard to follow. */
const WIDEST_PROSE = 110;

/** A plan as a person reads it in a terminal. Nothing in it relies on colour. */
export function planText(
  plan: Plan,
  options: TextOptions,
  paint: Painter = (_, text) => text,
): string {
  const width = Math.max(NARROWEST, options.width);
  const words = wordsFor(options.ascii, options.twelveHour ?? false);
  const list: ListOptions = { width, words, allReasons: options.reasons };
  const view = weekView(plan, nowWithin(plan, options.now));
  const wanted =
    options.view === 'timeline' || (options.view === 'auto' && width >= TIMELINE_WIDTH);
  const spoken = options.accessible ?? false;
  const scale = wanted && !spoken ? scaleFor(view, width) : undefined;
  const prose = (text: string, role?: Role): Line[] =>
    wrap(text, Math.min(width, WIDEST_PROSE)).map((line) => [span(line, role)]);
  const cells = scale?.cellMinutes === 30 ? ', half an hour a mark' : '';
  const sections = [
    headerLines(view, words, width, cells),
    prose(words.say(plan.summary)),
    ...(scale
      ? drawn(view, scale, list, options.nowMark ?? false)
      : [spoken ? spokenLines(view, list) : agenda(view, list)]),
    noteLines(notesOf(view, words), Math.min(width, WIDEST_PROSE), spoken),
    prose(words.say(DISCLAIMER), 'quiet'),
  ];
  return rendered(apart(sections), paint);
}

function drawn(view: WeekView, scale: Scale, list: ListOptions, nowMark: boolean): Line[][] {
  const { words, width } = list;
  return [
    timeline(view, { scale, words, width, nowMark }),
    legend(view, { scale, words, width, nowMark }),
    blockList(view, list),
  ];
}

/** An empty line between sections that hold something. */
function apart(sections: readonly (readonly Line[])[]): Line[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [[], ...section]));
}
