// What the README shows is what the program does. Where a test fails, it is the README that has
// to change, unless the program should not have.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { home } from './home.ts';
import { rp } from './program.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Indented paragraphs, without the indent. */
const QUOTES = [...README.matchAll(/(?:^ {4}.*\n(?:\n(?= {4}))*)+/gm)].map(([text]) =>
  text.replace(/^ {4}/gm, '').trimEnd(),
);

const quoteWith = (text: string) => QUOTES.find((quote) => quote.includes(text)) ?? '';

/** `recovery-plan show today`, as words, without what a shell makes of the rest of the line. */
const CALLS = QUOTES.flatMap((quote) =>
  [...quote.matchAll(/^.*?\brecovery-plan(?: ([^#>\n]*))?/gm)].flatMap(([, words]) =>
    words === undefined || words.includes("'") ? [] : [words.trim()],
  ),
);

describe('the README', () => {
  it('is short', () => expect(README.split('\n').length).toBeLessThan(200));

  it('shows the example week as it begins', () => {
    const quote = quoteWith('Week 49 · Mon 30 Nov');
    expect(quote.split('\n').length).toBeGreaterThan(20);
    expect(rp(['plan', '--example']).out.startsWith(quote)).toBe(true);
  });

  it('shows what a massage moves', () => {
    const [call = '', ...shown] = quoteWith('$ recovery-plan massage add').split('\n');
    const anna = home();
    anna.run('plan --week next');
    const { out } = anna.run(call.replace('$ recovery-plan ', ''));
    expect(out.startsWith(shown.join('\n'))).toBe(true);
  });

  it('has more than a few commands', () => expect(CALLS.length).toBeGreaterThan(20));

  it.each(CALLS)('recovery-plan %s', (call) => {
    const words = call.split(' ');
    const named = words.slice(
      0,
      words[0] === 'massage' || words[0] === 'busy' || words[0] === 'data' ? 2 : 1,
    );
    const { code, out } = rp(call === '' ? ['--help'] : [...named, '--help']);
    expect(code).toBe(0);
    for (const option of words.filter((word) => word.startsWith('--'))) {
      expect(out).toContain(option);
    }
  });

  it('moves, drops, adds and takes back as it says', () => {
    const anna = home();
    anna.run('plan --week next');
    const wishes = CALLS.filter((call) => /^(?:move|drop|add|busy add|undo)\b/.test(call));
    expect(wishes).toHaveLength(5);
    for (const wish of wishes)
      expect({ wish, code: anna.run(wish).code }).toEqual({ wish, code: 0 });
  });
});
