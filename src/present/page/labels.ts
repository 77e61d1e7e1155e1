import { MINUTES_PER_DAY } from '../../time/calendar.ts';
import type { Piece, Scale } from '../scale.ts';
import { fitted, widthOf } from '../width.ts';
import type { Words } from '../words.ts';

/** Where a block's number, and its title where there is room, stand over or under its bar. */
export interface Label {
  readonly piece: Piece;
  readonly number: string;
  /** Empty where it would run into its neighbour: the number leads to the table. */
  readonly title: string;
  /** 0 above the bar, 1 and more below it. */
  readonly track: number;
  /** At the bar's end, where the day is nearly over. */
  readonly atEnd: boolean;
}

/**
 * Pixels of the plot at the narrowest screen that shows a picture without titles, and one with
 * them. Titles are cut for the latter; wider screens only have more room.
 */
const NARROW = 232;
const WIDE = 640;
const DIGIT = 7;
/** A column of text in the widest of the usual system fonts. */
const COLUMN = 6.6;
const GAP = 4;
const SHORTEST_TITLE = 5;

interface Extent {
  readonly from: number;
  readonly to: number;
}

interface Placed {
  readonly label: Label;
  readonly narrow: Extent;
  readonly wide: Extent;
}

export function labelsOf(lane: readonly Piece[], scale: Scale, words: Words): Label[] {
  const placed: Placed[] = [];
  for (const piece of lane) {
    const options = [0, 1, 2, 3].map((track) => placedOn(track, piece, scale, words));
    const free = options.filter((option) => isFree(option, placed, 'narrow'));
    const whole = free.find((option) => option.label.track < 2 && isFree(option, placed, 'wide'));
    const choice = whole ?? free[0] ?? options[0];
    if (choice) placed.push(choice);
  }
  return placed.map((each) => shortened(each, placed));
}

function placedOn(track: number, piece: Piece, scale: Scale, words: Words): Placed {
  const number = numberOf(piece);
  const title = words.say(piece.item.block.title);
  const wideWidth = widthOf(number) * DIGIT + (widthOf(title) + 1) * COLUMN + GAP;
  const atEnd = at(piece.from, scale, WIDE) + wideWidth > WIDE;
  const extent = (pixels: number, width: number): Extent => {
    const from = atEnd ? at(piece.to, scale, pixels) - width : at(piece.from, scale, pixels);
    return { from, to: from + width };
  };
  return {
    label: { piece, number, title, track, atEnd },
    narrow: extent(NARROW, widthOf(number) * DIGIT + 1),
    wide: extent(WIDE, wideWidth),
  };
}

function at(minutes: number, { from, to }: Scale, pixels: number): number {
  return ((minutes - from * 60) / ((to - from) * 60)) * pixels;
}

/** `12`, `12›` where it goes on after midnight and `‹12` where it does so. */
function numberOf({ item, fromBefore, goesOn }: Piece): string {
  return `${fromBefore ? '‹' : ''}${item.number}${goesOn ? '›' : ''}`;
}

function isFree(option: Placed, placed: readonly Placed[], size: 'narrow' | 'wide'): boolean {
  return placed
    .filter(({ label }) => label.track === option.label.track)
    .every((other) => other[size].to <= option[size].from || option[size].to <= other[size].from);
}

/** The title, as much of it as ends before the neighbour's. */
function shortened({ label, wide }: Placed, placed: readonly Placed[]): Label {
  const others = placed.filter((each) => each.label !== label && each.label.track === label.track);
  const { from, to } = wide;
  const room = label.atEnd
    ? to -
      Math.max(0, ...others.filter((each) => each.wide.from < from).map((each) => each.wide.to))
    : Math.min(
        WIDE,
        ...others.filter((each) => each.wide.from > from).map((each) => each.wide.from),
      ) - from;
  const columns = Math.floor((room - widthOf(label.number) * DIGIT - GAP) / COLUMN) - 1;
  const isTold = columns >= Math.min(SHORTEST_TITLE, widthOf(label.title));
  return { ...label, title: isTold ? fitted(label.title, columns, '…') : '' };
}

/** What would overlap goes to a lane of its own: nothing is drawn over anything else. */
export function lanesOf(pieces: readonly Piece[]): Piece[][] {
  const lanes: Piece[][] = [[]];
  for (const piece of pieces) {
    const free = lanes.find((lane) => lane.every((other) => other.to <= piece.from));
    if (free) free.push(piece);
    else lanes.push([piece]);
  }
  return lanes;
}

export function share(minutes: number, scale: Scale): string {
  const clipped = Math.min(MINUTES_PER_DAY, Math.max(0, minutes));
  const percent = Math.min(100, Math.max(0, at(clipped, scale, 100)));
  return `${Math.round(percent * 1000) / 1000}%`;
}
