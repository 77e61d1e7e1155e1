import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../../src/cli/example.ts';
import { planWeek } from '../../../src/index.ts';
import { randomRequest } from '../../support/random-request.ts';
import { rp, scratch, shell } from '../program.ts';

const line = (changes: object = {}) => JSON.stringify({ ...EXAMPLE, ...changes });
const batch = (lines: readonly string[], ...words: string[]) =>
  rp(['batch', ...words], { input: lines.join('\n') });

interface ErrorLine {
  readonly error: { code: string; line: number; faults: { path: string }[]; place: string };
}

function errorIn(text: string | undefined): ErrorLine['error'] {
  const { error }: ErrorLine = JSON.parse(`${text}`);
  return error;
}

describe('batch', () => {
  const requests = Array.from({ length: 60 }, (_, index) => randomRequest(index + 1));
  const plans = requests.map((request) => `${JSON.stringify(planWeek(request))}\n`).join('');

  it.each(['1', '2', '3', '64'])('gives one plan a line in their order, with %s jobs', (jobs) => {
    const { code, out, err } = batch(
      requests.map((request) => JSON.stringify(request)),
      '--jobs',
      jobs,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(plans);
  });

  it('makes each bad line one error line, and plans the others', () => {
    const lines = [
      line(),
      '{"a":',
      line({ week: 'x', wek: 1 }),
      '',
      line({ timeZone: 'Berlin' }),
      line(),
    ];
    const { code, out, err } = batch(lines);
    const found = out.trimEnd().split('\n');
    expect(code).toBe(3);
    expect(err).toBe('recovery-plan: 3 of 5 requests have errors\n');
    expect(found).toHaveLength(5);
    expect(found[0]).toBe(found[4]);
    expect(errorIn(found[1])).toMatchObject({
      code: 'invalid',
      line: 2,
      faults: [{ path: 'column 6' }],
    });
    expect(
      errorIn(found[2])
        .faults.map(({ path }) => path)
        .sort(),
    ).toEqual(['week', 'wek']);
    expect(errorIn(found[3])).toMatchObject({ line: 5, faults: [{ path: 'timeZone' }] });
  });

  it('says which line is no text, or names calendars', () => {
    const { out } = rp(['batch'], {
      input: Buffer.concat([
        Buffer.from([0xff, 0x41, 10]),
        Buffer.from(line({ calendars: ['/etc/passwd'] })),
      ]),
    });
    const [first, second] = out.split('\n');
    expect(errorIn(first)).toMatchObject({ code: 'invalid', line: 1 });
    expect(errorIn(second).faults[0]?.path).toBe('calendars');
  });

  it('exits with 5 when nothing is wrong but safety answers', () => {
    const stopped = line({ person: { ...EXAMPLE.person, safety: ['under_18'] } });
    const { code, out } = batch([line(), stopped]);
    expect(code).toBe(5);
    expect(errorIn(out.split('\n')[1])).toMatchObject({ code: 'stopped', line: 2 });
    expect(batch([stopped, 'x']).code).toBe(3);
  });

  it('takes the time of all lines that have none from --now', () => {
    const { now: _, week: __, ...open } = EXAMPLE;
    const { out } = batch([JSON.stringify(open)], '--now', '2026-11-28T12:00');
    expect(JSON.parse(out)).toMatchObject({ madeAt: '2026-11-28T12:00:00+01:00' });
    expect(rp(['batch', '--now', 'x']).code).toBe(2);
  });

  it('gives nothing for nothing', () => {
    expect(rp(['batch'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('answers a line before the next one is sent', () => {
    const { path } = scratch({ 'one.json': line() });
    const { out } = shell(
      `coproc $RP batch; cat ${path('one.json')} >&\${COPROC[1]}; echo >&\${COPROC[1]};
       read -r -t 20 answer <&\${COPROC[0]}; echo "$answer"`,
    );
    expect(JSON.parse(out)).toMatchObject({ schema: 'recovery-plan/plan@1' });
  });

  it('stops without a word when nobody reads on', () => {
    const { path } = scratch({ 'many.ndjson': `${line()}\n`.repeat(400) });
    const { out, err } = shell(
      `$RP batch ${path('many.ndjson')} | head -1; echo \${PIPESTATUS[0]}`,
    );
    expect(err).toBe('');
    expect(out.split('\n')[1]).toBe('0');
  });

  it('names a file that cannot be read, and a full disk', () => {
    expect(rp(['batch', '/nowhere'])).toMatchObject({ code: 3, out: '' });
    const { path } = scratch({ 'one.ndjson': line() });
    expect(shell(`$RP batch ${path('one.ndjson')} > /dev/full`)).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^recovery-plan: Cannot write the result: there is no space left/),
    });
  });
});
