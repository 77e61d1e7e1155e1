// docs/terminal.md has a row for every point, and the tests it names are there.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, ROOT), 'utf8');
const ROWS = [
  ...read('docs/terminal.md').matchAll(/^\| (~~)?([HECOWISLP]\d+)(?:~~)? \| (.*) \|$/gm),
];

/** How many points there are of each kind. */
const POINTS = { H: 8, E: 10, O: 11, C: 8, W: 5, I: 7, S: 10, L: 3, P: 3 };

describe('the table of points', () => {
  it('has every point once, in order', () => {
    const all = Object.entries(POINTS).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
    );
    expect(ROWS.map(([, , point]) => point)).toEqual(all);
    expect(all).toHaveLength(65);
  });

  it.each(ROWS.map(([, struck, point, rest]) => [point, struck !== undefined, rest] as const))(
    '%s (struck: %s)',
    (point, struck, rest) => {
      const [what = '', tests = ''] = `${rest}`.split(' | ');
      expect(what.length).toBeGreaterThan(20);
      if (struck) return;
      const files = [...tests.matchAll(/`(tests\/[^`]+)`/g)].map(([, name]) => `${name}`);
      expect(files.length).toBeGreaterThan(0);
      for (const name of files) {
        const source = read(name);
        if (name.includes('/checks')) expect(source).toMatch(new RegExp(`\\b${point}\\b`));
      }
    },
  );
});
