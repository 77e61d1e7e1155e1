import type { ListOptions } from './block-list.ts';
import type { Line } from './lines.ts';
import { wordsFor } from './words.ts';

export interface TextOptions {
  /** Columns, at least 40. */
  readonly width: number;
  /** Seven bits only. */
  readonly ascii: boolean;
  readonly view: 'timeline' | 'agenda' | 'auto';
  /** All reasons of every block. */
  readonly reasons: boolean;
  readonly twelveHour?: boolean | undefined;
  /** For screen readers: words instead of marks, one fact a line. */
  readonly accessible?: boolean | undefined;
  /** When it is read, as the contract writes a time with its offset; missing: at no time in particular. */
  readonly now?: string | undefined;
  /** Draws the moment into today's row: for a screen, where nobody compares bytes. */
  readonly nowMark?: boolean | undefined;
}

const NARROWEST = 40;
/** Longer lines of prose are hard to follow. */
const WIDEST_PROSE = 110;

export function listOptions(options: TextOptions): ListOptions {
  return {
    width: Math.max(NARROWEST, options.width),
    words: wordsFor(options.ascii, options.twelveHour ?? false),
    allReasons: options.reasons,
  };
}

export function proseWidth(width: number): number {
  return Math.min(width, WIDEST_PROSE);
}

/** An empty line between sections that hold something. */
export function apart(sections: readonly (readonly Line[])[]): Line[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [[], ...section]));
}
