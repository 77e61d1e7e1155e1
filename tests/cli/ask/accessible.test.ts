import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { accessibleAsker } from '../../../src/cli/ask/accessible.ts';
import { type Asker, WentBack } from '../../../src/cli/ask/asker.ts';
import type { Terminal } from '../../../src/cli/world.ts';

/** What is written when these lines are typed, and what comes of it. */
async function typed<T>(lines: readonly string[], ask: (asker: Asker) => Promise<T>) {
  const input = new PassThrough();
  let text = '';
  const output = new PassThrough().on('data', (chunk) => {
    text += chunk;
  });
  const streams: unknown = { input, output };
  if (!isTerminal(streams)) throw new Error('no terminal');
  const answer = ask(accessibleAsker(streams, (plain) => plain)).catch((error: unknown) => error);
  // One line at a time, as a terminal gives them.
  for (const line of lines) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    input.write(`${line}\n`);
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
  input.end();
  return { text, result: await answer };
}

function isTerminal(value: unknown): value is Terminal {
  return typeof value === 'object' && value !== null && 'input' in value;
}

const goal = {
  message: 'What would you like most?',
  help: 'It may change.',
  step: { number: 8, of: 14, topic: 'your goal' },
  canGoBack: true,
  choices: [
    { value: 'feel', name: 'To feel better' },
    { value: 'fit', name: 'To get fitter', about: 'most people' },
  ],
  usual: 'fit',
};

describe('numbered and only ever added', () => {
  it('lists what there is and takes Enter for what is usual', async () => {
    const { text, result } = await typed([''], (asker) => asker.choose(goal));
    expect(result).toBe('fit');
    expect(text).toBe(`
Question 8 of 14, your goal.
What would you like most?
It may change.
1. To feel better
2. To get fitter (most people)
A number from 1 to 2 [2], b goes back: `);
  });

  it('asks again until it understands', async () => {
    const { text, result } = await typed(['x', '3', '1'], (asker) => asker.choose(goal));
    expect(result).toBe('feel');
    expect(text.match(/Please type a number from 1 to 2/g)).toHaveLength(2);
  });

  it('goes back', async () => {
    const { result } = await typed(['b'], (asker) => asker.choose(goal));
    expect(result).toBeInstanceOf(WentBack);
  });

  it.each<[line: string, answer: readonly string[]]>([
    ['', ['fit']],
    ['0', []],
    ['1 2', ['feel', 'fit']],
    ['2,1', ['feel', 'fit']],
  ])('ticks by numbers: %j', async (line, answer) => {
    const question = { ...goal, usual: ['fit'] };
    const { result } = await typed([line], (asker) => asker.tick(question));
    expect(result).toEqual(answer);
  });

  it.each([
    ['', true],
    ['no', false],
    ['Y', true],
  ])('confirms: %j', async (line, answer) => {
    const { result } = await typed([line], (asker) =>
      asker.confirm({ message: 'Sure?', usual: true }),
    );
    expect(result).toBe(answer);
  });

  it('takes a row of the picture as one line', async () => {
    const question = {
      message: 'How much energy?',
      rows: ['workdays', 'days off'],
      columns: [{ name: 'early' }, { name: 'evening' }],
      scale: [1, 2, 3, 4, 5].map((value) => ({ value })),
      usual: [
        [3, 3],
        [4, 4],
      ],
    };
    const { text, result } = await typed(['9 9', '2 5', ''], (asker) => asker.grid(question));
    expect(result).toEqual({
      cells: [
        [2, 5],
        [4, 4],
      ],
      other: false,
    });
    expect(text).toContain('Please type 2 numbers from 1 to 5, such as 3 3.');
  });

  it('offers other rows before the first', async () => {
    const question = {
      message: 'How much energy?',
      rows: ['workdays', 'days off'],
      columns: [{ name: 'early' }],
      scale: [1, 2, 3].map((value) => ({ value })),
      usual: [[3], [2]],
      other: 'each day',
    };
    const { text, result } = await typed(['d'], (asker) => asker.grid(question));
    expect(result).toEqual({ cells: [[3], [2]], other: true });
    expect(text).toContain('workdays [3], d for each day: ');
  });

  it('says so when the input ends', async () => {
    const { result } = await typed([], (asker) => asker.choose(goal));
    expect(result).toMatchObject({ kind: 'usage' });
  });

  it('sends no escape sequences', async () => {
    const { text } = await typed(['', '', ''], async (asker) => {
      await asker.say('Hello');
      await asker.choose(goal);
      await asker.tick({ ...goal, usual: [] });
      return asker.line({ message: 'When?', usual: '1', fault: () => undefined });
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });
});
