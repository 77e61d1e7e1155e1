import { describe, expect, it } from 'vitest';
import { choosing, confirming } from '../../../src/cli/ask/choose.ts';
import { filling } from '../../../src/cli/ask/grid.ts';
import { ticking } from '../../../src/cli/ask/tick.ts';
import { widthOf } from '../../../src/present/width.ts';
import { page, pressed } from './pages.ts';

const goal = {
  message: 'What would you like most?',
  choices: [
    { value: 'feel', key: 'f', name: 'To feel better' },
    { value: 'fit', key: 'g', name: 'To get fitter' },
    { value: 'strong', key: 's', name: 'To build strength' },
  ],
  usual: 'fit',
};

describe('one of a few', () => {
  it.each<[keys: string[], answer: string]>([
    [['return'], 'fit'],
    [['s'], 'strong'],
    [['down', 'return'], 'strong'],
    [['down', 'down', 'return'], 'feel'],
    [['up', 'return'], 'feel'],
    [['z', 'left', 'return'], 'fit'],
  ])('%j answers %s', (keys, answer) => {
    expect(pressed(choosing(goal), keys)).toEqual({ answer });
  });

  it('goes back with an arrow or Escape only where that is offered', () => {
    const question = { ...goal, canGoBack: true };
    expect(pressed(choosing(question), ['left'])).toBe('back');
    expect(pressed(choosing(question), ['escape'])).toBe('back');
    expect(pressed(choosing(question), [])).toContain('← back');
    expect(pressed(choosing(goal), [])).not.toContain('back');
  });

  it('stands on the usual answer', () => {
    expect(pressed(choosing(goal), [])).toBe(`
  What would you like most?

    f  To feel better
  › g  To get fitter
    s  To build strength

  press a key · ↑↓ and Enter · Ctrl-C leave`);
  });

  it('asks yes or no in the same way', () => {
    const machine = choosing(confirming({ message: 'Sure?', usual: true }));
    expect(pressed(machine, ['return'])).toEqual({ answer: true });
    expect(pressed(machine, ['n'])).toEqual({ answer: false });
  });
});

const areas = {
  message: 'Which areas?',
  none: 'none of these',
  choices: [
    { value: 'all', name: 'whole body', alone: true },
    { value: 'neck', name: 'neck' },
    { value: 'hip', name: 'hips' },
  ],
  usual: ['all'],
};

describe('any of a list', () => {
  it.each<[keys: string[], answer: string[]]>([
    [['return'], ['all']],
    [['a', 'return'], []],
    [
      ['c', 'b', 'return'],
      ['neck', 'hip'],
    ],
    [['b', 'a', 'return'], ['all']],
    [['down', 'space', 'return'], ['neck']],
    [['b', 'b', 'return'], []],
  ])('%j answers %j', (keys, answer) => {
    expect(pressed(ticking(areas), keys)).toEqual({ answer });
  });

  it('says what Enter will mean', () => {
    expect(pressed(ticking(areas), [])).toContain('Enter for this one');
    expect(pressed(ticking(areas), ['a'])).toContain('Enter for none of these');
    expect(pressed(ticking(areas), ['b', 'c'])).toContain('Enter for these 2');
  });

  const signs = {
    message: 'Any of these?',
    none: 'none of these',
    readAll: true,
    usual: [],
    choices: Array.from({ length: 12 }, (_, index) => ({
      value: index,
      name: `a sign that takes a few words to say, number ${index + 1}`,
    })),
  };

  it('shows all that must be read before Enter answers', () => {
    const small = page(40, 16);
    expect(pressed(ticking(signs), [], small)).toContain('Enter shows the rest');
    const shown: string[] = [];
    const keys: string[] = [];
    let outcome = pressed(ticking(signs), keys, small);
    while (typeof outcome === 'string' && keys.length < 20) {
      shown.push(outcome);
      keys.push('return');
      outcome = pressed(ticking(signs), keys, small);
    }
    expect(outcome).toEqual({ answer: [] });
    for (let number = 1; number <= 12; number += 1) {
      expect(shown.some((text) => text.includes(` ${number}\n`))).toBe(true);
    }
  });

  it('asks once where everything fits', () => {
    expect(pressed(ticking(signs), ['return'], page(80, 24))).toEqual({ answer: [] });
  });
});

const energy = {
  message: 'How much energy do you usually have?',
  rows: ['workdays', 'days off'],
  columns: [
    { name: 'early', about: '05-09' },
    { name: 'morning', about: '09-12' },
    { name: 'afternoon', about: '12-17' },
    { name: 'evening', about: '17-22' },
  ],
  scale: [1, 2, 3, 4, 5].map((value) => ({ value, name: `level ${value}` })),
  usual: [
    [3, 4, 3, 2],
    [3, 4, 4, 3],
  ],
  other: 'each day',
};

describe('a picture of numbers', () => {
  it('fills a cell and goes on, over the end of a row', () => {
    const outcome = pressed(filling(energy), ['1', '2', '3', '4', '5', 'return']);
    expect(outcome).toEqual({
      answer: {
        cells: [
          [1, 2, 3, 4],
          [5, 4, 4, 3],
        ],
        other: false,
      },
    });
  });

  it('moves with the arrows, stays inside, and takes no other digits', () => {
    const keys = ['left', 'up', 'right', 'down', '9', '0', 'x', '1', 'return'];
    expect(pressed(filling(energy), keys)).toMatchObject({
      answer: {
        cells: [
          [3, 4, 3, 2],
          [3, 1, 4, 3],
        ],
      },
    });
  });

  it('steps back to mend a slip', () => {
    expect(pressed(filling(energy), ['1', 'backspace', '5', 'return'])).toMatchObject({
      answer: {
        cells: [
          [5, 4, 3, 2],
          [3, 4, 4, 3],
        ],
      },
    });
  });

  it('shows what was typed', () => {
    expect(pressed(filling(energy), ['5', '1'])).toBe(`
  How much energy do you usually have?

             early        morning      afternoon    evening
             05-09        09-12        12-17        17-22

  workdays   ███ 5        ▁▁▁ 1       [▅▅▅ 3]       ▃▃▃ 2

  days off   ▅▅▅ 3        ▆▆▆ 4        ▆▆▆ 4        ▅▅▅ 3

  1 level 1 · 2 level 2 · 3 level 3 · 4 level 4 · 5 level 5

  1-5 fill and go on · ←↑↓→ move · d each day · Enter done`);
  });

  it('offers other rows', () => {
    expect(pressed(filling(energy), ['5', 'd'])).toMatchObject({ answer: { other: true } });
  });

  const pain = {
    message: 'How much does it hurt today?',
    rows: ['low back pain', 'knee pain'],
    columns: [{ name: 'pain' }],
    scale: Array.from({ length: 11 }, (_, value) => ({ value })),
    usual: [[4], [4]],
  };

  it('has a key for ten', () => {
    expect(pressed(filling(pain), ['x', '0', 'return'])).toMatchObject({
      answer: { cells: [[10], [0]] },
    });
    expect(pressed(filling(pain), ['x'])).toContain('━━━━━━━━━━━━━━━━━━━━ 10');
  });
});

describe('every page fits its screen', () => {
  const long = 'a name that goes on and on until it cannot possibly fit on one line of a terminal';
  const drawings = (columns: number, rows: number, ascii: boolean) => {
    const step = { number: 10, of: 14, topic: long };
    const question = { message: long, help: long, step, canGoBack: true };
    const on = page(columns, rows, ascii);
    const choices = Array.from({ length: 20 }, (_, index) => ({
      value: index,
      key: 'a',
      name: long,
      about: long,
      ...(index % 2 === 0 && { detail: long }),
    }));
    return [
      pressed(choosing({ ...question, choices }), ['down'], on),
      pressed(ticking({ ...question, choices, usual: [1] }), ['down'], on),
      pressed(filling({ ...energy, ...question }), ['1'], on),
    ].map(String);
  };

  it.each([40, 50, 60, 80, 200])('%d columns', (columns) => {
    for (const drawing of drawings(columns, 24, false)) {
      for (const line of drawing.split('\n')) expect(widthOf(line)).toBeLessThan(columns);
    }
  });

  it.each([20, 24, 50])('%d rows', (rows) => {
    for (const drawing of drawings(80, rows, false)) {
      expect(drawing.split('\n').length).toBeLessThan(rows);
    }
  });

  it('in ASCII', () => {
    for (const drawing of drawings(80, 24, true)) {
      expect(drawing.replaceAll('\u00a0', ' ')).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });
});
