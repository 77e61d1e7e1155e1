import { fitted, widthOf } from '../../present/width.ts';
import type { ChoiceQuestion, ConfirmQuestion } from './asker.ts';
import { isEnter, type Key, type Machine, moved } from './machine.ts';
import {
  cell,
  heading,
  hung,
  keyLine,
  type Page,
  pageWidth,
  paragraph,
  type Tone,
  windowed,
} from './page.ts';

/** One of a few: its key answers at once, Enter takes the one the cursor stands on. */
export function choosing<T>(question: ChoiceQuestion<T>): Machine<number, T> {
  const { choices, usual, canGoBack } = question;
  const answer = (index: number) => {
    const choice = choices[index];
    return choice ? { done: { answer: choice.value } } : { state: index };
  };
  return {
    first: Math.max(
      0,
      choices.findIndex(({ value }) => value === usual),
    ),
    press(at, key) {
      if (isEnter(key)) return answer(at);
      if (canGoBack && (key.name === 'left' || key.name === 'escape')) return { done: 'back' };
      if (key.name === 'up') return { state: moved(at, -1, choices.length) };
      if (key.name === 'down') return { state: moved(at, 1, choices.length) };
      const chosen = choices.findIndex((choice) => isKey(choice.key, key));
      return chosen === -1 ? { state: at } : answer(chosen);
    },
    draw: (at, page) => drawn(question, at, page),
  };
}

function isKey(wanted: string | undefined, { name }: Key): boolean {
  return wanted !== undefined && wanted !== '' && wanted === name;
}

function drawn<T>(question: ChoiceQuestion<T>, at: number, page: Page): string[] {
  const { choices, canGoBack } = question;
  const { signs } = page;
  const longest = Math.max(...choices.map(({ name }) => widthOf(name))) + 9;
  const label = Math.min(longest, Math.floor(pageWidth(page) / 2));
  const blocks = choices.map(({ name, key = '', detail }, index) => {
    const mark = index === at ? signs.cursor : ' ';
    const marks = `  ${mark} ${key === '' ? '' : `${key}  `}`;
    const tone = index === at ? 'accent' : undefined;
    return detail === undefined
      ? hung(page, marks, name, tone)
      : [
          beside(
            page,
            cell(fitted(`${marks}${name}`, label - 2, signs.ellipsis), label),
            detail,
            tone,
          ),
        ];
  });
  const about = choices[at]?.about;
  const keyed = choices.some(({ key }) => key);
  const top = heading(page, question);
  const bottom = [
    ...(about ? ['', ...paragraph(page, about)] : []),
    ...keyLine(page, [
      keyed ? 'press a key' : undefined,
      `${signs.upDown} and Enter`,
      canGoBack && `${signs.left} back`,
      'Ctrl-C leave',
    ]),
  ];
  return [...top, ...windowed(page, blocks, at, top.length + bottom.length), ...bottom];
}

/** A name and what belongs to it, on one line. */
function beside(page: Page, name: string, detail: string, tone: Tone | undefined): string {
  const { ink, signs } = page;
  const room = pageWidth(page) - widthOf(name);
  const text = ink('quiet', fitted(detail, room, signs.ellipsis));
  return `${tone ? ink(tone, name) : name}${text}`;
}

export function confirming({ usual, ...question }: ConfirmQuestion): ChoiceQuestion<boolean> {
  return {
    ...question,
    usual,
    choices: [
      { value: true, key: 'y', name: 'Yes' },
      { value: false, key: 'n', name: 'No' },
    ],
  };
}
