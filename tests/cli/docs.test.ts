import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS, GROUPS } from '../../src/cli/table/commands.ts';
import { EVERYWHERE } from '../../src/cli/table/options.ts';
import { request, rp, scratch } from './program.ts';

const DOCS = new URL('../../docs/', import.meta.url);
const pages = readdirSync(DOCS).filter((name) => name.endsWith('.md'));
const page = (name: string) => readFileSync(new URL(name, DOCS), 'utf8');
const NAMES = [...COMMANDS, ...GROUPS].map(({ name }) => name);

/** The words of every call that a page shows, `recovery-plan` left out. */
function calls(text: string): string[] {
  const shown = text.matchAll(/(?:^ {4}(?:\$ )?|`)recovery-plan ([a-z][^`\n#|>]*)/gm);
  return [...shown].map(([, words]) => `${words}`.trim());
}

describe('the pages of docs/', () => {
  it.each(pages.filter((name) => name !== 'errors.md'))('%s names commands there are', (name) => {
    for (const words of calls(page(name))) {
      const known = NAMES.filter((each) => words === each || words.startsWith(`${each} `));
      expect(known, words).not.toEqual([]);
      const longest = known.sort((one, other) => other.length - one.length)[0];
      const spec = COMMANDS.find((each) => each.name === longest);
      const flags = [...(spec?.options ?? []), ...EVERYWHERE].map((each) => each.flags);
      for (const [option] of words.matchAll(/--[a-z][\w-]*/g)) {
        if (option === '--help') continue;
        expect(
          flags.some((each) => each.split(/[ ,]+/).includes(option)),
          words,
        ).toBe(true);
      }
    }
  });

  it('how-it-plans.md works the example out as the program does', () => {
    const { path } = scratch({ 'request.json': request() });
    const { out } = rp(['why', '8', '--input', path('request.json')]);
    const quoted = out.trimEnd().replace(/^(?=.)/gm, '    ');
    expect(page('how-it-plans.md')).toContain(quoted);
  });

  it.each(pages)('%s links to pages there are', (name) => {
    for (const [, target] of page(name).matchAll(/\]\(([\w-]+\.md)\)/g)) {
      expect(pages).toContain(target);
    }
  });
});
