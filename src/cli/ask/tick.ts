import { widthOf } from '../../present/width.ts';
import type { TickQuestion } from './asker.ts';
import { isEnter, keyOf, type Machine, moved } from './machine.ts';
import { cell, heading, hung, keyLine, type Page, pageWidth, windowed } from './page.ts';

export interface Ticks {
  readonly at: number;
  readonly ticked: ReadonlySet<number>;
}

/** Longer lists of short names stand in two columns where they fit. */
const MANY = 12;

/** Any of a list: letters tick, Enter goes on. */
export function ticking<T>(question: TickQuestion<T>): Machine<Ticks, readonly T[]> {
  const { choices, usual, canGoBack } = question;
  const start = choices.flatMap(({ value }, index) => (usual.includes(value) ? [index] : []));
  return {
    first: { at: 0, ticked: new Set(start) },
    press(state, key) {
      const { at, ticked } = state;
      if (isEnter(key)) {
        const answer = choices.filter((_, index) => ticked.has(index)).map(({ value }) => value);
        return { done: { answer } };
      }
      if (canGoBack && (key.name === 'left' || key.name === 'escape')) return { done: 'back' };
      if (key.name === 'up') return { state: { at: moved(at, -1, choices.length), ticked } };
      if (key.name === 'down') return { state: { at: moved(at, 1, choices.length), ticked } };
      const index =
        key.name === 'space' ? at : choices.findIndex((_, each) => keyOf(each) === key.name);
      return {
        state: index === -1 ? state : { at: index, ticked: toggled(question, ticked, index) },
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

function drawn<T>(question: TickQuestion<T>, { at, ticked }: Ticks, page: Page): string[] {
  const { choices, canGoBack, none } = question;
  const { signs } = page;
  const blocks = choices.map(({ name }, index) => {
    const mark = index === at ? signs.cursor : ' ';
    const box = ticked.has(index) ? signs.ticked : signs.open;
    const tone = ticked.has(index) ? 'good' : index === at ? 'accent' : undefined;
    return hung(page, `  ${mark} ${keyOf(index)} ${box} `, name, tone);
  });
  const top = heading(page, question);
  const bottom = keyLine(page, [
    'letters tick',
    `${signs.upDown} and space too`,
    `Enter ${ticked.size === 0 ? (none ?? 'none') : ticked.size === 1 ? 'with this one' : `with these ${ticked.size}`}`,
    canGoBack && `${signs.left} back`,
  ]);
  const rows =
    columned(question, at, ticked, page) ?? windowed(page, blocks, at, top.length + bottom.length);
  return [...top, ...rows, ...bottom];
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
