// Documents of any shape, short runs; FUZZ_RUNS makes them longer.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTo, type Common } from '../../src/cli/batch/line.ts';
import { EXAMPLE } from '../../src/cli/example.ts';
import { partsOf } from '../../src/cli/publish/discover.ts';
import { Problem } from '../../src/contract/problem.ts';
import { rp, scratch } from './program.ts';
import { HEADER, homes } from './store/homes.ts';

const numRuns = Number(process.env.FUZZ_RUNS ?? 300);
/** Long runs ask for a second a megabyte, on a quiet machine; others for an end at all. */
const SLOWEST_MS = process.env.FUZZ_RUNS ? 1000 : Number.POSITIVE_INFINITY;
const COMMON: Common = { now: undefined, clock: 29_000_000, platform: 'test', home: undefined };

/** Values that documents of people rarely hold. */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', '\u001b[2J', '__proto__', 'constructor', -1, 1e300, 0.1, null, [], {}),
  fc.constantFrom('2026-02-30', '24:00', '9999-12-31T23:59', 'Etc/Unknown', 'mon'),
);

/** The example with a few of its values replaced, at any depth, and odd keys added. */
const broken = fc
  .array(fc.tuple(fc.nat(), odd, fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((changes) => {
    let text = JSON.stringify(EXAMPLE);
    for (const [at, value, isKey] of changes) {
      const spots = [...text.matchAll(isKey ? /\{(?=")/g : /:(?:"[^"]*"|[\d.]+|true|false)/g)];
      const spot = spots[at % Math.max(1, spots.length)];
      if (!spot) continue;
      const [found] = spot;
      const put = isKey ? `{"__proto__":${JSON.stringify(value)},` : `:${JSON.stringify(value)}`;
      text = text.slice(0, spot.index) + put + text.slice(spot.index + found.length);
    }
    return text;
  });

async function answered(text: string) {
  const start = performance.now();
  const answer = await answerTo({ number: 1, bytes: new TextEncoder().encode(text) }, COMMON);
  expect(performance.now() - start).toBeLessThan(SLOWEST_MS);
  return answer;
}

async function isHandled(text: string): Promise<void> {
  const { text: line, code } = await answered(text);
  expect([0, 3, 5], line).toContain(code);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may reach a terminal.
  expect(line).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(line.split('\n').length).toBeLessThanOrEqual(2);
  if (line !== '') JSON.parse(line);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
}

describe('a request of any shape is planned, or refused in words', () => {
  it('any text', () =>
    fc.assert(fc.asyncProperty(fc.string({ unit: 'binary' }), isHandled), { numRuns }));

  it('any JSON', () =>
    fc.assert(
      fc.asyncProperty(fc.jsonValue(), (value) => isHandled(JSON.stringify(value))),
      { numRuns },
    ));

  it('a good one with odd values', () =>
    fc.assert(fc.asyncProperty(broken, isHandled), { numRuns }));

  it('deep brackets and long texts, without hanging', async () => {
    for (const text of [
      '['.repeat(1e6),
      '{"a":'.repeat(2e5),
      `"${'a'.repeat(1e6)}"`,
      '1'.repeat(1e6),
    ]) {
      await isHandled(text);
    }
  });
});

describe('a memory of any shape is read, or refused in words, and never changed', () => {
  const home = homes();

  async function isKept(name: string, text: string): Promise<void> {
    const { store, put, folder } = home();
    put(name, text);
    try {
      await store.read();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect(error.kind).toBe('invalid');
    }
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    expect(Object.keys(Object.prototype)).toEqual([]);
  }

  const line = fc.oneof(
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.string().map((text) => text.replaceAll('\n', ' ')),
    fc
      .record({
        fact: fc.constantFrom('plan', 'massage', 'check-in', 'x'),
        at: odd,
        __proto__: odd,
      })
      .map((value) => JSON.stringify(value)),
  );

  it('journals', () =>
    fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), (lines) =>
        isKept('journal.jsonl', HEADER + lines.map((each) => `${each}\n`).join('')),
      ),
      { numRuns: Math.ceil(numRuns / 6) },
    ));

  it('profiles', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(broken, fc.string()), (text) => isKept('config.json', text)),
      { numRuns: Math.ceil(numRuns / 6) },
    ));
});

describe('answers of any shape are taken, or refused in words, and nothing is half written', () => {
  const { folder, path } = scratch();
  const answers = fc.oneof(
    broken,
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.string({ unit: 'binary' }),
  );

  it('setup --answers', () =>
    fc.assert(
      fc.property(answers, (text) => {
        writeFileSync(path('answers.json'), text);
        const words = ['setup', '--answers', path('answers.json'), '--no-input'];
        const { code, out, err } = rp(words, { env: { HOME: folder } });
        expect([0, 2, 3, 5], err).toContain(code);
        expect(out).toBe('');
        expect(err).not.toContain('\u001b');
        const config = path('.config/recovery-plan/config.json');
        if (code === 0) JSON.parse(readFileSync(config, 'utf8'));
        else expect(existsSync(config)).toBe(false);
        rmSync(path('.config'), { recursive: true, force: true });
        expect(readdirSync(folder)).toEqual(['answers.json']);
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    ));
});

describe('what a server answers is understood, or refused in words', () => {
  const LIST = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response>
    <d:href>/anna/plan/1.ics</d:href><d:propstat><d:status>HTTP/1.1 200 OK</d:status>
    <d:prop><d:getetag>"1"</d:getetag><c:calendar-data><![CDATA[BEGIN:VCALENDAR]]></c:calendar-data>
    </d:prop></d:propstat></d:response></d:multistatus>`;
  const torn = fc
    .array(
      fc.tuple(
        fc.nat(LIST.length),
        fc.nat(40),
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '<!--',
            '<![CDATA[',
            ']]>',
            '&#x110000;',
            '&lt;',
            '<?',
            '/>',
            '<d:href>',
            '</d:prop>',
            '<!DOCTYPE a [',
          ),
        ),
      ),
      { maxLength: 5 },
    )
    .map((changes) =>
      changes.reduce(
        (text, [at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone),
        LIST,
      ),
    );
  const requests = {
    origin: 'https://example.org',
    send: () => Promise.reject(new Error('asked')),
  };

  it('lists', () =>
    fc.assert(
      fc.property(fc.oneof(torn, fc.string({ unit: 'binary' })), (text) => {
        try {
          for (const { href } of partsOf(requests, text)) expect(href).toBeTypeOf('string');
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
      }),
      { numRuns },
    ));

  it('megabytes of it, without hanging', () => {
    for (const piece of [
      '<a>',
      '<![CDATA[',
      '<!--',
      '&#x41;',
      '<a/>',
      '</a>',
      `<a ${'b'.repeat(5000)}`,
    ]) {
      const start = performance.now();
      try {
        partsOf(requests, `<multistatus>${piece.repeat(1e6 / piece.length)}`);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
      expect(performance.now() - start, piece).toBeLessThan(SLOWEST_MS);
    }
  });
});
