import { type Content, RULED, roomLeft } from './paper.ts';
import { isMassageAdvice } from './sections.ts';

/** How a week gets onto one sheet. */
export interface Fit {
  readonly type: 1 | 2 | 3;
  readonly columns: 2 | 3;
  /** Whether reasons are printed. */
  readonly reasons: boolean;
  readonly progress: boolean;
  /** What stays on the screen, by its name. */
  readonly left: readonly string[];
  /** Ruled lines for notes. */
  readonly lines: number;
}

const NOTHING_LEFT: readonly string[] = [];
const FEWEST_LINES = 2;
const MOST_LINES = 8;

/** Space to write. */
const SPACE = 'room for notes';

/** What goes, from first to last, when the smallest type that can be read is not enough. */
const DISPENSABLE: readonly (readonly string[])[] = [
  ['progress'],
  ['Load', 'Changed'],
  ['reasons'],
  ['Good to know'],
  ['Next massage'],
  [SPACE],
  ['Not placed'],
  ['Recovery'],
  ['Please check'],
];

/** Smaller type first, then less of what is not needed to follow the week. */
export function fitOf(content: Content): Fit {
  const whole = ([1, 2, 3] as const).map((type) => ({ type, left: NOTHING_LEFT }));
  const less = DISPENSABLE.map((_, index) => ({
    type: 3 as const,
    left: DISPENSABLE.slice(0, index + 1).flatMap((names) => names.filter(mayGo(content))),
  }));
  const tries = [...whole, ...less].flatMap(({ type, left }) =>
    ([2, 3] as const).map((columns) => {
      const room = roomLeft(content, { type, columns, left });
      return { type, columns, left, lines: Math.floor(room / RULED) };
    }),
  );
  const fits = tries.find(({ left, lines }) => lines >= (left.includes(SPACE) ? 0 : FEWEST_LINES));
  const { type, columns, left, lines } = fits ?? closest(tries);
  return {
    type,
    columns,
    left,
    reasons: !left.includes('reasons'),
    progress: !left.includes('progress'),
    lines: left.includes(SPACE) ? 0 : Math.max(0, Math.min(MOST_LINES, lines)),
  };
}

type Try = Pick<Fit, 'type' | 'columns' | 'left' | 'lines'>;

/** Where nothing fits, what lacks least: a week of that kind takes a second sheet. */
function closest(tries: readonly Try[]): Try {
  const none: Try = { type: 3, columns: 3, left: NOTHING_LEFT, lines: Number.NEGATIVE_INFINITY };
  return tries.reduce((best, each) => (each.lines > best.lines ? each : best), none);
}

/** Only what is there; and advice about massages is what a client's page is for. */
function mayGo({ sections, forClient, progress, view }: Content) {
  return (name: string): boolean => {
    if (forClient && isMassageAdvice({ label: name })) return false;
    if (name === SPACE) return true;
    if (name === 'progress') return progress !== undefined;
    if (name === 'reasons') return view.items.some(({ block }) => block.reasons.length > 0);
    return sections.some(({ label }) => label === name);
  };
}
