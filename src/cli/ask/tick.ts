import { widthOf } from '../../present/width.ts';
import type { TickQuestion } from './asker.ts';
import { isEnter, keyOf, type Machine, moved } from './machine.ts';
import { cell, heading, hung, keyLine, type Page, pageWidth, shownOf, windowed } from './page.ts';

export interface Ticks {
  readonly at: number;
  readonly ticked: ReadonlySet<number>;
  /** The last answer that Enter has shown. */
  readonly read?: number;
}

/** Longer lists of short names stand in two columns where they fit. */
const MANY = 12;

/** Any of a list: letters tick, Enter goes on. */
export function ticking<T>(question: TickQuestion<T>): Machine<Ticks, readonly T[]> {
  const { choices, usual, canGoBack } = question;
  const start = choices.flatMap(({ value }, index) => (usual.includes(value) ? [index] : []));
  return {
    first: { at: 0, ticked: new Set(start) },
    press(state, key, page) {
      const { at, ticked } = state;
      if (isEnter(key)) {
        const unread = firstUnread(question, state, page);
        if (unread !== undefined) return { state: { at: unread, ticked, read: unread } };
        const answer = choices.filter((_, index) => ticked.has(index)).map(({ value }) => value);
        return { done: { answer } };
      }
      if (canGoBack && (key.name === 'left' || key.name === 'escape')) return { done: 'back' };
      if (key.name === 'up') return { state: { ...state, at: moved(at, -1, choices.length) } };
      if (key.name === 'down') return { state: { ...state, at: moved(at, 1, choices.length) } };
      const index =
        key.name === 'space' ? at : choices.findIndex((_, each) => keyOf(each) === key.name);
      return {
        state:
          index === -1 ? state : { ...state, at: index, ticked: toggled(question, ticked, index) },
      };
    },
    draw: (state, page) => drawn(question, state, page),
  };
}

export function toggled<T>(
  { choices }: Pick<TickQuestion<T>, 'choices'>,
  ticked: ReadonlySet<number>,
  index: number,
): ReadonlySet<number> {
  if (ticked.has(index)) return new Set([...ticked].filter((other) => other !== index));
  const alone = (each: number) => choices[each]?.alone === true;
  const kept = [...ticked].filter((other) => !alone(index) && !alone(other));
  return new Set([...kept, index]);
}

function drawn<T>(question: TickQuestion<T>, state: Ticks, page: Page): string[] {
  const isUnread = firstUnread(question, state, page) !== undefined;
  const { top, rows, bottom } = layout(question, state, page, isUnread);
  const { at, ticked } = state;
  const columns = columned(question, at, ticked, page);
  return [...top, ...(columns ?? windowed(page, rows, at, top.length + bottom.length)), ...bottom];
}

function layout<T>(question: TickQuestion<T>, { at, ticked }: Ticks, page: Page, isUnread = false) {
  const { choices, canGoBack, none = 'none' } = question;
  const { signs } = page;
  const rows = choices.map(({ name }, index) => {
    const mark = index === at ? signs.cursor : ' ';
    const box = ticked.has(index) ? signs.ticked : signs.open;
    const tone = ticked.has(index) ? 'good' : index === at ? 'accent' : undefined;
    return hung(page, `  ${mark} ${keyOf(index)} ${box} `, name, tone);
  });
  const count = ticked.size;
  const answer = count === 0 ? none : count === 1 ? 'this one' : `these ${count}`;
  const bottom = keyLine(page, [
    'letters tick',
    `${signs.upDown} and space too`,
    `Enter ${isUnread ? 'shows the rest' : `for ${answer}`}`,
    canGoBack ? `${signs.left} back` : 'Ctrl-C leave',
  ]);
  return { top: heading(page, question), rows, bottom };
}

/** The next answer that was below the end of the screen so far, where all must be read. */
function firstUnread<T>(question: TickQuestion<T>, state: Ticks, page: Page): number | undefined {
  if (!question.readAll || columned(question, state.at, state.ticked, page)) return undefined;
  const { top, rows, bottom } = layout(question, state, page);
  const { to } = shownOf(page, rows, state.at, top.length + bottom.length);
  const seen = Math.max(to, state.read ?? 0);
  return seen < rows.length - 1 ? seen + 1 : undefined;
}

/** Two columns, read downwards, or undefined where one is better. */
function columned<T>(
  { choices }: TickQuestion<T>,
  at: number,
  ticked: ReadonlySet<number>,
  page: Page,
): string[] | undefined {
  const { signs, ink } = page;
  const width = Math.floor(pageWidth(page) / 2);
  const marks = 4 + 2 + widthOf(signs.open) + 1;
  const longest = Math.max(...choices.map(({ name }) => widthOf(name)));
  if (choices.length <= MANY || longest + marks > width) return undefined;
  const half = Math.ceil(choices.length / 2);
  const shown = (index: number) => {
    const choice = choices[index];
    if (!choice) return '';
    const mark = index === at ? signs.cursor : ' ';
    const box = ticked.has(index) ? signs.ticked : signs.open;
    const text = cell(`  ${mark} ${keyOf(index)} ${box} ${choice.name}`, width);
    return ticked.has(index) ? ink('good', text) : index === at ? ink('accent', text) : text;
  };
  return Array.from({ length: half }, (_, row) => shown(row) + shown(row + half));
}
