import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { program, withComponents } from './components.ts';
import { type Terminal, terminal } from './setup-terminal.ts';

const TMUX = [program('tmux', '-V')];

/** Keys by the beginning of the question; text in quotes is typed. Everything else gets Enter. */
type Answers = Readonly<Record<string, readonly string[]>>;

/** Answers page after page until all answers are shown, and returns every page. */
async function answered(on: Terminal, answers: Answers): Promise<string[]> {
  const pages: string[] = [];
  const used = new Set<string>();
  for (let page = await nextPage(on, ''); ; page = await nextPage(on, page)) {
    pages.push(page);
    if (page.includes('Is that right?')) break;
    const question = Object.keys(answers).find((start) => plain(page).includes(start));
    if (question !== undefined) used.add(question);
    for (const key of answers[question ?? ''] ?? ['Enter']) {
      if (key.startsWith("'")) on.type(key.slice(1));
      else on.keys(key);
      await sleep(60);
    }
  }
  expect(Object.keys(answers).filter((start) => !used.has(start))).toEqual([]);
  return pages;
}

function plain(page: string): string {
  return page.replace(/\s+/g, ' ');
}

/** The heading of a page is another one as soon as the next question is there. */
async function nextPage(on: Terminal, before: string): Promise<string> {
  const heading = (page: string) => page.slice(page.search(/\d+ of 14/), page.search(/\?\n/));
  for (let passed = 0; passed < 20_000; passed += 30) {
    const page = on.screen();
    // Drawn to its end, and not the page that was answered.
    const isDrawn = /\d+ of 14/.test(page) && /(Enter|Ctrl-C|back)[^\n]*$/.test(page);
    if (isDrawn && (before === '' || heading(page) !== heading(before))) return page;
    await sleep(30);
  }
  throw new Error(`no other page came:\n${on.screen()}`);
}

function profile({ folder }: Terminal) {
  return JSON.parse(readFileSync(join(folder, '.config/recovery-plan/config.json'), 'utf8'));
}

function facts({ folder }: Terminal) {
  return readFileSync(join(folder, '.config/recovery-plan/journal.jsonl'), 'utf8');
}

function isSaved({ folder }: Terminal): boolean {
  return existsSync(join(folder, '.config'));
}

describe('three people answer with keys', () => {
  withComponents('Anna: a desk, a sore back, a massage on Thursday', TMUX, async () => {
    const on = terminal(['setup']);
    const pages = await answered(on, {
      'Is there something': ['g', 'Enter'],
      'How much does it hurt': ['5', 'Enter'],
      'Is a massage booked': ['b'],
      'When is the next one?': ["'thu 18:00", 'Enter'],
      'Which kind': ['2'],
      'Which areas': ['h', 'j', 'Enter'],
      'What would you like most?': ['g'],
      'In the last four weeks': ['2'],
      'How much energy': ['3', '4', '3', '2', '3', '4', '4', '3', 'Enter'],
      'What can you use?': ['a', 'c', 'Enter'],
    });
    const last = pages.at(-1) ?? '';
    expect(last).toMatch(/Going easy on +low back pain 5 of 10/);
    expect(last).toMatch(/Energy +workdays 3432, days off 3443/);
    on.keys('Enter');
    expect(await on.ended()).toBe(0);
    expect(on.screen()).toContain('Next: recovery-plan plan');
    expect(profile(on).person).toMatchObject({
      goal: 'get-fitter',
      conditions: [{ id: 'low_back_pain', pain: 5 }],
      energy: { default: { early: 3, evening: 2 } },
      gear: ['mat'],
    });
    expect(facts(on)).toContain('"type":"deep-tissue"');
    expect(facts(on)).toContain('"regions":["low_back","hip"]');
  });

  withComponents('Ben: a nurse on nights, in a narrow window', TMUX, async () => {
    const on = terminal(['setup'], { columns: 40 });
    await answeredReading(on, {
      'Is a massage booked': ['h'],
      'When was it?': ["'last sun 10:00", 'Enter'],
      'How does the pressure': ['5'],
      'On which days': ['d', 'e', 'Enter'],
      'From when to when?': ["'21:00-07:00", 'Enter'],
      'When do you usually go to bed?': ["'8:30", 'Enter'],
      'And when do you get up?': ["'15:30", 'Enter'],
      'How long may one round': ['n'],
    });
    on.keys('s');
    expect(await on.ended()).toBe(0);
    expect(profile(on)).toMatchObject({
      person: { sleep: { bed: '08:30', wake: '15:30' }, mealPrep: null },
      commitments: [{ days: ['mon', 'tue', 'wed'], start: '21:00', end: '07:00' }],
    });
    expect(facts(on)).toContain('"pressure":"overly-painful"');
  });

  withComponents('Clara: a heart condition, and a second thought at the end', TMUX, async () => {
    const on = terminal(['setup']);
    await answered(on, {
      'First, for your safety': ['a', 'h', 'Enter'],
      'Has a doctor': ['n'],
      'Are you a morning': ['1'],
      'On which days': ['a', 'b', 'c', 'd', 'e', 'Enter'],
    });
    on.keys('4');
    await on.shows('What would you like most?');
    on.keys('s');
    await on.shows('What do you like to do?');
    on.keys('Enter');
    expect(await on.shows('Is that right?')).toMatch(/Goal +build strength/);
    on.keys('Enter');
    expect(await on.ended()).toBe(0);
    expect(plain(on.screen())).toContain('Please note: You can keep to gentle activity.');
    expect(profile(on)).toMatchObject({
      person: { age65: true, safety: ['heart_metabolic_kidney'], goal: 'build-strength' },
      commitments: [],
    });
  });
});

/** In a small window Enter shows the rest of a list first. */
async function answeredReading(on: Terminal, answers: Answers): Promise<void> {
  const lists = ['First, for your safety', 'Do you have any of these', 'And is any of these'];
  for (const list of lists) {
    await on.shows(list);
    while (plain(on.screen()).includes(list) || plain(on.screen()).includes('shows the rest')) {
      if (!plain(on.screen()).includes(list)) break;
      on.keys('Enter');
      await sleep(150);
    }
  }
  await answered(on, answers);
}

describe('changing one’s mind', () => {
  withComponents('an arrow and Escape go back, and the answer is still there', TMUX, async () => {
    const on = terminal(['setup']);
    await on.shows('First, for your safety');
    on.keys('d', 'Enter');
    await on.shows('Has a doctor');
    on.keys('Left');
    expect(await on.shows('First, for your safety')).toContain('[✓] A new injury');
    on.keys('d', 'Enter');
    await on.shows('right now');
    on.keys('Enter');
    await on.shows('And is any of these');
    on.keys('Escape');
    await on.shows('right now');
    on.keys('C-c');
    expect(await on.ended()).toBe(130);
  });

  withComponents('Ctrl-C half-way saves nothing and gives the cursor back', TMUX, async () => {
    const on = terminal(['setup']);
    for (const text of [
      'First, for your safety',
      'right now',
      'And is any',
      'Is there something',
    ]) {
      await on.shows(text);
      if (text !== 'Is there something') on.keys('Enter');
    }
    on.keys('C-c');
    expect(await on.ended()).toBe(130);
    expect(on.screen()).toContain('recovery-plan: Stopped. Nothing was saved.');
    expect(on.isCursorVisible()).toBe(true);
    expect(isSaved(on)).toBe(false);
  });

  withComponents('Ctrl-D is the end of the input', TMUX, async () => {
    const on = terminal(['setup']);
    await on.shows('First, for your safety');
    on.keys('C-d');
    expect(await on.ended()).toBe(2);
    expect(plain(on.screen())).toContain('The input ended before everything was answered.');
    expect(isSaved(on)).toBe(false);
  });

  withComponents('a resized window is drawn anew', TMUX, async () => {
    const on = terminal(['setup']);
    await on.shows('First, for your safety');
    for (const [columns, rows] of [
      [50, 20],
      [40, 24],
      [100, 30],
      [80, 24],
    ] as const) {
      on.resize(columns, rows);
      await sleep(300);
      const screen = on.screen();
      expect(screen.match(/1 of 14/g)).toHaveLength(1);
      expect(screen.split('\n').length).toBeLessThanOrEqual(rows);
    }
    on.keys('C-c');
    await on.ended();
  });
});

describe('a second time', () => {
  withComponents('the old answers are offered', TMUX, async () => {
    const first = terminal(['setup']);
    await answered(first, { 'What would you like most?': ['s'], 'Are you a morning': ['5'] });
    first.keys('Enter');
    await first.ended();
    const before = profile(first);
    const second = terminal(['setup'], { folder: first.folder });
    const pages = await answered(second, {});
    expect(pages.some((page) => page.includes('› s  To build strength'))).toBe(true);
    expect(pages.some((page) => page.includes('› 5  Clearly evening'))).toBe(true);
    second.keys('Enter');
    await second.ended();
    expect(profile(second)).toEqual(before);
    const section = terminal(['setup', 'goal'], { folder: first.folder });
    await section.shows('What would you like most?');
    section.keys('f');
    await section.shows('What do you like to do?');
    section.keys('Enter');
    expect(await section.ended()).toBe(0);
    expect(profile(section)).toEqual({
      ...before,
      person: { ...before.person, goal: 'feel-better' },
    });
  });
});

describe('what the terminal gets', () => {
  withComponents('prompts on standard error, data alone on standard output', TMUX, async () => {
    const on = terminal(['setup', '--json'], { output: 'out.json' });
    await answered(on, {});
    on.keys('Enter');
    await on.ended();
    const out = readFileSync(join(on.folder, 'out.json'), 'utf8');
    expect(JSON.parse(out)).toEqual(profile(on));
  });

  withComponents('nothing beyond ASCII under LC_ALL=C', TMUX, async () => {
    const on = terminal(['setup'], { env: { LC_ALL: 'C' } });
    const pages = await answered(on, { 'Is there something': ['a', 'Enter'] });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes of a terminal.
    expect(on.raw()).toMatch(/^[\x00-\x7f]+$/);
    expect(pages.join('\n')).toMatch(/workdays +\[\+{0,3}/);
    on.keys('q');
    expect(await on.ended()).toBe(0);
    expect(isSaved(on)).toBe(false);
  });

  withComponents('no colour with NO_COLOR, some without', TMUX, async () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes of a terminal.
    const colour = /\x1b\[(?:3[0-7]|38;|1m|2m)/;
    for (const [env, isColoured] of [
      [{ NO_COLOR: '1' }, false],
      [{}, true],
    ] as const) {
      const on = terminal(['setup'], { env });
      await on.shows('First, for your safety');
      on.keys('C-c');
      await on.ended();
      expect(colour.test(on.raw())).toBe(isColoured);
    }
  });

  withComponents('with ACCESSIBLE=1 numbered text that is only ever added', TMUX, async () => {
    const on = terminal(['setup'], { env: { ACCESSIBLE: '1' }, rows: 50 });
    await on.shows('8. 65 or older');
    for (const text of ['right now.', 'today.', 'going easy.', '5 of 14, massage.', 'your goal.']) {
      on.keys('Enter');
      await on.shows(text);
    }
    on.type('2');
    on.keys('Enter');
    await on.shows('what you like.');
    on.type('b');
    on.keys('Enter');
    await on.shows('A number from 1 to 4 [2]');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes of a terminal.
    expect(on.raw()).not.toMatch(/[\x00-\x09\x0b\x0c\x0e-\x1f]/);
    on.keys('C-c');
    expect(await on.ended()).toBe(130);
    expect(on.screen()).toMatch(/^recovery-plan: Stopped. Nothing was saved.$/m);
    expect(isSaved(on)).toBe(false);
  });

  withComponents('kind words when a warning sign is ticked', TMUX, async () => {
    const on = terminal(['setup']);
    await on.shows('First, for your safety');
    on.keys('Enter');
    await on.shows('right now');
    on.keys('c', 'Enter');
    expect(await on.ended()).toBe(5);
    const screen = plain(on.screen());
    expect(screen).toContain('Thank you for saying so. This comes before any plan:');
    expect(screen).toContain('Call your local emergency number now');
    expect(isSaved(on)).toBe(false);
  });

  withComponents('a warning sign that is kept can be taken back', TMUX, async () => {
    const first = terminal(['setup']);
    await answered(first, {});
    first.keys('Enter');
    expect(await first.ended()).toBe(0);
    const stopped = terminal(['settings', 'emergency-signs', 'stroke_signs'], {
      folder: first.folder,
    });
    expect(await stopped.ended()).toBe(5);
    expect(profile(first).person.safety).toEqual(['stroke_signs']);
    const back = terminal(['setup', 'safety'], { folder: first.folder });
    await back.shows('First, for your safety');
    back.keys('Enter');
    expect(await back.shows('right now')).toContain('[✓] A drooping face');
    back.keys('c', 'Enter');
    await back.shows('And is any of these');
    back.keys('Enter');
    expect(await back.ended()).toBe(0);
    expect(profile(first).person.safety).toEqual([]);
  });
});
