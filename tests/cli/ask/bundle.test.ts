import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rp, scratch } from '../program.ts';

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

/** Survives minification only in the engine of the prompts. */
const ENGINE = 'User force closed the prompt';

describe('the prompts', () => {
  it('bring no editor and its tables of character sets along', () => {
    const texts = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(DIST, name), 'utf8'));
    expect(texts.some((text) => text.includes(ENGINE))).toBe(true);
    for (const text of texts) expect(text).not.toMatch(/iconv|shift_?jis/i);
  });

  it('are not loaded where options say it all', () => {
    const { folder, path } = scratch();
    const env = { XDG_CONFIG_HOME: folder, NODE_V8_COVERAGE: path('coverage') };
    const { code } = rp('setup --adult yes --bed 22:30 --wake 06:30'.split(' '), { env });
    expect(code).toBe(0);
    const urls = readdirSync(path('coverage')).flatMap((name): string[] => {
      const { result } = JSON.parse(readFileSync(join(path('coverage'), name), 'utf8'));
      return result.map(({ url }: { url: string }) => url);
    });
    const files = urls.filter((url) => url.startsWith('file:'));
    expect(files.length).toBeGreaterThan(3);
    for (const url of files) {
      expect(readFileSync(fileURLToPath(url), 'utf8')).not.toContain(ENGINE);
    }
  });
});
