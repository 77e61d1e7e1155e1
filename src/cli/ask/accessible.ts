import { createInterface } from 'node:readline';
import type { Terminal } from '../world.ts';
import {
  type Asker,
  type ChoiceQuestion,
  type GridQuestion,
  Interrupted,
  type LineQuestion,
  type Step,
  type TickQuestion,
  WentBack,
} from './asker.ts';
import { confirming } from './choose.ts';
import { inputEnded } from './ended.ts';
import { toggled } from './tick.ts';

/**
 * For screen readers and plain terminals: numbered lists, text that is only ever added, and no
 * escape sequences. Enter takes what stands in brackets.
 */
export function accessibleAsker(terminal: Terminal, tame: (text: string) => string): Asker {
  const write = (text: string) => void terminal.output.write(tame(text));
  const ask = async <T>(
    question: { canGoBack?: boolean },
    hint: string,
    read: (text: string) => { answer: T } | string,
  ): Promise<T> => {
    for (;;) {
      write(`${hint}: `);
      const text = (await nextLine(terminal)).trim();
      if (question.canGoBack && /^(b|back)$/i.test(text)) throw new WentBack();
      const result = read(text);
      if (typeof result !== 'string') return result.answer;
      write(`${result}\n`);
    }
  };
  return {
    say: async (text) => write(`${text}\n`),
    choose: (question) => {
      write(introduced(question) + listed(question.choices));
      return ask(question, chooseHint(question), (text) => chosen(question, text));
    },
    tick: (question) => {
      write(introduced(question) + listed(question.choices));
      return ask(question, tickHint(question), (text) => ticked(question, text));
    },
    line: (question) => {
      write(introduced(question));
      const usual = question.usual ? ` [${question.usual}]` : '';
      return ask(question, `Type it${usual}${backHint(question)}`, (text) => typed(question, text));
    },
    confirm: (question) => {
      write(introduced(question));
      const usual = question.usual ? '[yes]' : '[no]';
      return ask(question, `yes or no ${usual}${backHint(question)}`, (text) =>
        text === '' ? { answer: question.usual } : chosen(confirming(question), yesOrNo(text)),
      );
    },
    grid: async (question) => {
      write(introduced(question) + scaleText(question));
      const cells: number[][] = [];
      for (const [index, row] of question.rows.entries()) {
        const usual = question.usual[index] ?? [];
        const other = index === 0 && question.other !== undefined;
        const hint = `${row} [${usual.join(' ')}]${index === 0 ? backHint(question) : ''}`;
        const line = await ask<number[] | 'other'>(
          question,
          other ? `${hint}, d for ${question.other}` : hint,
          (text) =>
            other && /^d$/i.test(text) ? { answer: 'other' } : numbers(question, usual, text),
        );
        if (line === 'other') return { cells: question.usual, other: true };
        cells.push(line);
      }
      return { cells, other: false };
    },
  };
}

function nextLine({ input, output }: Terminal): Promise<string> {
  const lines = createInterface({ input, output, terminal: false });
  return new Promise<string>((resolve, reject) => {
    const stop = () => {
      output.write('\n');
      reject(new Interrupted());
    };
    // The terminal is in no special mode, so Ctrl-C comes as a signal.
    process.once('SIGINT', stop);
    lines.once('line', resolve);
    lines.once('close', () => {
      process.off('SIGINT', stop);
      reject(inputEnded());
    });
  }).finally(() => lines.close());
}

function introduced({
  message,
  help,
  step,
}: {
  message: string;
  help?: string;
  step?: Step;
}): string {
  const place = step ? `Question ${step.number} of ${step.of}, ${step.topic}.\n` : '';
  return `\n${place}${message}\n${help ? `${help}\n` : ''}`;
}

function listed(choices: readonly { name: string; about?: string; detail?: string }[]): string {
  return choices
    .map(({ name, about, detail }, index) => {
      const more = about ? ` (${about})` : '';
      return `${index + 1}. ${name}${detail ? `: ${detail}` : ''}${more}\n`;
    })
    .join('');
}

function backHint({ canGoBack }: { canGoBack?: boolean }): string {
  return canGoBack ? ', b goes back' : '';
}

function chooseHint<T>(question: ChoiceQuestion<T>): string {
  const at = question.choices.findIndex(({ value }) => value === question.usual);
  return `A number from 1 to ${question.choices.length} [${Math.max(0, at) + 1}]${backHint(question)}`;
}

function chosen<T>({ choices, usual }: ChoiceQuestion<T>, text: string): { answer: T } | string {
  const at = Math.max(
    0,
    choices.findIndex(({ value }) => value === usual),
  );
  const wanted = text === '' ? at : Number(text) - 1;
  const choice = /^\d*$/.test(text) ? choices[wanted] : undefined;
  return choice ? { answer: choice.value } : `Please type a number from 1 to ${choices.length}.`;
}

function yesOrNo(text: string): string {
  if (/^(y|yes|1)$/i.test(text)) return '1';
  return /^(n|no|2)$/i.test(text) ? '2' : 'neither';
}

function tickHint<T>({ choices, usual, none = 'none', ...question }: TickQuestion<T>): string {
  const at = choices.flatMap(({ value }, index) => (usual.includes(value) ? [index + 1] : []));
  const kept = at.length === 0 ? none : at.join(' ');
  const clear = at.length === 0 ? '' : ', 0 for none';
  return `Numbers with spaces between [${kept}]${clear}${backHint(question)}`;
}

function ticked<T>(question: TickQuestion<T>, text: string): { answer: readonly T[] } | string {
  const { choices, usual } = question;
  if (text === '') return { answer: usual };
  if (text === '0' || /^none$/i.test(text)) return { answer: [] };
  const numbers = text.split(/[\s,]+/).map(Number);
  if (numbers.some((number) => choices[number - 1] === undefined)) {
    return `Please type numbers from 1 to ${choices.length}, or 0 for none.`;
  }
  let kept: ReadonlySet<number> = new Set();
  for (const number of new Set(numbers)) kept = toggled(question, kept, number - 1);
  return { answer: choices.filter((_, index) => kept.has(index)).map(({ value }) => value) };
}

function typed({ usual = '', fault }: LineQuestion, text: string): { answer: string } | string {
  const answer = text === '' ? usual : text;
  return fault(answer) ?? { answer };
}

function scaleText({ columns, scale }: GridQuestion): string {
  const names = scale.flatMap(({ value, name }) => (name ? [`${value} ${name}`] : []));
  const order = columns.map(({ name, about }) => (about ? `${name} ${about}` : name)).join(', ');
  return `${names.join(', ')}.\n${columns.length > 1 ? `One number each for: ${order}.\n` : ''}`;
}

function numbers(
  { columns, scale }: GridQuestion,
  usual: readonly number[],
  text: string,
): { answer: number[] } | string {
  if (text === '') return { answer: [...usual] };
  const parts = columns.length > 1 ? (text.match(/\d/g) ?? []) : [text];
  const values = parts.map(Number);
  const known = values.every((value) => scale.some((step) => step.value === value));
  if (known && values.length === columns.length) return { answer: values };
  const [least, most] = [scale[0]?.value, scale.at(-1)?.value];
  return columns.length > 1
    ? `Please type ${columns.length} numbers from ${least} to ${most}, such as ${usual.join(' ')}.`
    : `Please type a number from ${least} to ${most}.`;
}
