import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { choosing } from '../../../src/cli/ask/choose.ts';
import { linePrompt, machinePrompt, type Screen } from '../../../src/cli/ask/inquirer.ts';
import { page } from './pages.ts';

/** A screen whose size a test may change. */
function screen() {
  let columns = 80;
  let redraw = () => {};
  const made: Screen = {
    page: () => page(columns),
    onResize: (callback) => {
      redraw = callback;
      return () => {};
    },
  };
  const resize = (to: number) => {
    columns = to;
    redraw();
  };
  return { made, resize };
}

const bed = {
  message: 'When do you usually go to bed?',
  usual: '22:30',
  canGoBack: true,
  fault: (text: string) => (/^\d\d:\d\d$/.test(text) ? undefined : 'Please type a time.'),
};

describe('a line to type', () => {
  it('takes what is suggested', async () => {
    const { answer, events, getScreen } = await render(linePrompt(bed), screen().made);
    expect(getScreen()).toContain('[22:30] ›');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ answer: '22:30' });
  });

  it('takes what is typed', async () => {
    const { answer, events } = await render(linePrompt(bed), screen().made);
    events.type(' 23:15 ');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ answer: '23:15' });
  });

  it('says what is wrong, and gives back what was typed to be mended', async () => {
    const { answer, events, getScreen } = await render(linePrompt(bed), screen().made);
    events.type('23:1');
    events.keypress('enter');
    expect(getScreen()).toContain('Please type a time.');
    expect(getScreen()).toContain('› 23:1');
    events.type('5');
    expect(getScreen()).not.toContain('Please type a time.');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ answer: '23:15' });
  });

  it('goes back with Escape, and with an arrow while nothing is typed', async () => {
    const one = await render(linePrompt(bed), screen().made);
    one.events.keypress('escape');
    await expect(one.answer).resolves.toBe('back');
    const other = await render(linePrompt(bed), screen().made);
    other.events.type('23');
    other.events.keypress('left');
    other.events.keypress('escape');
    await expect(other.answer).resolves.toBe('back');
  });
});

describe('a page', () => {
  const goal = {
    message: 'A question that is long enough for two lines on a narrow screen?',
    choices: [
      { value: 1, key: 'o', name: 'One' },
      { value: 2, key: 't', name: 'Two' },
    ],
  };

  it('answers with one key', async () => {
    const { answer, events } = await render(machinePrompt(choosing(goal)), screen().made);
    events.keypress('t');
    await expect(answer).resolves.toEqual({ answer: 2 });
  });

  it('is drawn anew for another width', async () => {
    const { made, resize } = screen();
    const { events, getScreen, answer } = await render(machinePrompt(choosing(goal)), made);
    expect(getScreen()).toContain('for two lines on a narrow screen?');
    resize(40);
    expect(getScreen()).toContain('enough for\n');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ answer: 1 });
  });
});
