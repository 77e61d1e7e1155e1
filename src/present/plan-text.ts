import type { Plan } from '../contract/plan.ts';
import { DISCLAIMER } from '../knowledge/safety.ts';
import { agenda } from './agenda.ts';
import { blockList, type ListOptions } from './block-list.ts';
import { headerLines } from './header.ts';
import { type Line, type Painter, type Role, rendered, span } from './lines.ts';
import { noteLines, notesOf } from './notes.ts';
import { nowWithin } from './now.ts';
import { apart, listOptions, proseWidth, type TextOptions } from './options.ts';
import { type Scale, scaleFor } from './scale.ts';
import { spokenLines } from './spoken.ts';
import { legend, timeline } from './timeline.ts';
import { type WeekView, weekView } from './week-view.ts';
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
  const list = listOptions(options);
  const { width, words } = list;
  const view = weekView(plan, nowWithin(plan, options.now));
  const wanted =
    options.view === 'timeline' || (options.view === 'auto' && width >= TIMELINE_WIDTH);
  const spoken = options.accessible ?? false;
  const scale = wanted && !spoken ? scaleFor(view, width) : undefined;
  const prose = (text: string, role?: Role): Line[] =>
    wrap(text, proseWidth(width)).map((line) => [span(line, role)]);
  const cells = scale?.cellMinutes === 30 ? ', half an hour a mark' : '';
  const sections = [
    headerLines(view, words, width, cells),
    prose(words.say(plan.summary)),
    ...(scale
      ? drawn(view, scale, list, options.nowMark ?? false)
      : [spoken ? spokenLines(view, list) : agenda(view, list)]),
    noteLines(notesOf(view, words), proseWidth(width), spoken),
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
