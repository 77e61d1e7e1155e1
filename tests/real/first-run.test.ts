import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { program, withComponents } from './components.ts';
import { type Terminal, terminal } from './setup-terminal.ts';

const TMUX = [program('tmux', '-V')];
const COLUMNS = 80;
const ROWS = 60;

/** Takes what is suggested, page after page, until this is asked. */
async function entered(on: Terminal, wanted: string): Promise<void> {
  let before = '';
  for (let passed = 0; passed < 60_000; passed += 40) {
    const page = on.screen();
    // Drawn to its end, and not the page that was answered.
    const isDrawn = /(Enter|Ctrl-C|back)[^\n]*$/.test(page) && page !== before;
    if (isDrawn && page.includes(wanted)) return;
    if (isDrawn && page.includes('of 14')) {
      before = page;
      on.keys('Enter');
    }
    await sleep(40);
  }
  throw new Error(`"${wanted}" never came:\n${on.screen()}`);
}

function kept(on: Terminal, name: string): string {
  return readFileSync(join(on.folder, '.config/recovery-plan', name), 'utf8');
}

describe('the program alone, in a terminal', () => {
  withComponents(
    'from the first question to a saved file, with nothing but Enter',
    TMUX,
    async () => {
      const on = terminal([], { rows: ROWS });
      await entered(on, 'Save a calendar file?');
      expect(on.screen()).toMatch(/Week \d+ · /);
      on.keys('y');
      await on.shows('Where?');
      const path = join(on.folder, 'plan.ics');
      on.type(path);
      on.keys('Enter');
      expect(await on.ended()).toBe(0);
      expect(on.screen()).toContain('Saved');
      expect(readFileSync(path, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
      expect(kept(on, 'journal.jsonl')).toContain('"fact":"plan"');
      expect(
        on
          .screen()
          .split('\n')
          .every((line) => line.length <= COLUMNS),
      ).toBe(true);

      const again = terminal([], { folder: on.folder, rows: ROWS });
      const week = await again.shows('Not medical advice.');
      expect(await again.ended()).toBe(0);
      expect(week).toMatch(/^>?.*Today, /m);
      expect(week).not.toContain('of 14');
    },
  );

  withComponents('never writes over what is not its own', TMUX, async () => {
    const on = terminal([], { rows: ROWS });
    await entered(on, 'Save a calendar file?');
    const path = join(on.folder, 'letter.txt');
    writeFileSync(path, 'Dear Anna');
    on.keys('y');
    await on.shows('Where?');
    on.type(path);
    on.keys('Enter');
    await on.shows(/something else[\s\S]*press a key/);
    expect(readFileSync(path, 'utf8')).toBe('Dear Anna');
    on.keys('n');
    expect(await on.ended()).toBe(0);
    expect(on.screen()).toContain('recovery-plan show --format ical');
  });

  withComponents('asks one question of its own later, and only once', TMUX, async () => {
    const first = terminal([], { rows: ROWS });
    await entered(first, 'Save a calendar file?');
    first.keys('n');
    expect(await first.ended()).toBe(0);
    const { folder } = first;
    const words = ['massage', 'add', 'yesterday 12:00', '--regions', 'neck'];
    expect(await terminal(words, { folder, rows: ROWS }).ended()).toBe(0);
    const on = terminal([], { folder, rows: ROWS });
    await on.shows('How was the pressure of');
    on.keys('f');
    expect(await on.ended()).toBe(0);
    expect(kept(on, 'journal.jsonl')).toContain('"pressure":"firm"');
    const later = terminal([], { folder, rows: ROWS });
    await later.shows('Not medical advice.');
    expect(await later.ended()).toBe(0);
    expect(later.screen()).not.toContain('How was');
  });

  withComponents('leaves nothing behind when it is left half-way', TMUX, async () => {
    const on = terminal([], { rows: ROWS });
    await on.shows('1 of 14');
    on.keys('Enter');
    await on.shows('2 of 14');
    on.keys('C-c');
    expect(await on.ended()).toBe(130);
    expect(existsSync(join(on.folder, '.config'))).toBe(false);
  });
});
