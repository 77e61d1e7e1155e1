import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asked, call, PROFILE } from '../../memory/facts.ts';
import { rp, scratch } from '../program.ts';

const { path, folder } = scratch();
const document = {
  schema: 'recovery-plan/data@1',
  profile: PROFILE,
  facts: call('a', asked('what helped')),
};

/** The program in a home of its own. */
function program(name: string) {
  const env = { XDG_CONFIG_HOME: path(name) };
  const kept = path(`${name}/recovery-plan`);
  const run = (
    words: readonly string[],
    input = '',
    more: Readonly<Record<string, string>> = {},
  ) => {
    const { code, out, err } = rp(words, { input, env: { ...env, ...more } });
    return { code, out: out.replaceAll(folder, ''), err: err.replaceAll(folder, '') };
  };
  const filled = run(['data', 'import', '-'], JSON.stringify(document));
  expect(filled).toEqual({
    code: 0,
    out: '',
    err: `recovery-plan: imported the profile and 1 fact into /${name}/recovery-plan\n`,
  });
  return { run, kept };
}

describe('the memory of the built program', () => {
  it('goes out, in, is listed and is gone', () => {
    const { run, kept } = program('round');
    expect(run(['data', 'path']).out).toBe(
      '/round/recovery-plan/config.json\n/round/recovery-plan/journal.jsonl\n',
    );
    const exported = run(['data', 'export']);
    expect(JSON.parse(exported.out)).toEqual(document);
    expect(run(['data', 'import', '-', '--profile', 'client 7'], exported.out).code).toBe(0);
    expect(run(['profiles', 'list'])).toEqual({ code: 0, out: 'default\nclient 7\n', err: '' });
    const other = run(['data', 'export'], '', { RECOVERY_PLAN_PROFILE: 'client 7' });
    expect(JSON.parse(other.out)).toEqual(document);
    expect(run(['data', 'erase', '--yes', '--profile', 'client 7']).err).toBe(
      'recovery-plan: removed /round/recovery-plan/profiles/client%207/config.json\n' +
        'recovery-plan: removed /round/recovery-plan/profiles/client%207/journal.jsonl\n',
    );
    expect(readdirSync(kept)).toEqual(['config.json', 'journal.jsonl']);
    expect(run(['data', 'erase', '--yes', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(path('round'))).toEqual([]);
  });

  it('is not replaced or erased unasked', () => {
    const { run } = program('unasked');
    expect(run(['data', 'import', '-'], JSON.stringify(document))).toEqual({
      code: 2,
      out: '',
      err: `recovery-plan: Something is remembered already.
  at: /unasked/recovery-plan
  do: Use --force to replace it, which keeps a copy, or import into another --profile.
`,
    });
    expect(run(['data', 'erase'])).toEqual({
      code: 2,
      out: '',
      err: `recovery-plan: Erasing everything needs a yes, and nobody can be asked.
  at: /unasked/recovery-plan, --yes
  found: nothing
  expected: the option --yes
  do: recovery-plan data export keeps a copy first.
`,
    });
  });

  it('is reported and left alone when the profile has a slip', () => {
    const { run, kept } = program('slip');
    writeFileSync(join(kept, 'config.json'), '{\n  "schema" "recovery-plan/profile@1"\n}\n');
    expect(run(['data', 'export'])).toEqual({
      code: 3,
      out: '',
      err: `recovery-plan: The profile is not valid JSON.
  at: /slip/recovery-plan/config.json, line 2, column 12
      "schema" "recovery-plan/profile@1"
               ^
  found: "
  expected: a colon after the field name
  do: Mend the file, or move it away and run recovery-plan setup; it is left as it is until then.
`,
    });
    expect(readFileSync(join(kept, 'config.json'), 'utf8')).toMatch(/^{\n {2}"schema" "/);
  });

  it('is reported and left alone when a line of the journal is damaged', () => {
    const { run, kept } = program('damaged');
    const journal = join(kept, 'journal.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('{"fact"', '{"fa\n{"fact"'));
    expect(run(['data', 'export'])).toEqual({
      code: 3,
      out: '',
      err: `recovery-plan: A line of the journal is damaged.
  at: /damaged/recovery-plan/journal.jsonl, line 2
    {"fa
  do: Mend or remove this line; recovery-plan data path names the file, which is left as it is.
`,
    });
    const { code, err } = run(['data', 'export', '--json']);
    expect([code, JSON.parse(err).error.code]).toEqual([2, 'usage']);
  });

  it('mentions a torn last line', () => {
    const { run, kept } = program('torn');
    writeFileSync(join(kept, 'journal.jsonl'), '{"fact":"as', { flag: 'a' });
    const { code, out, err } = run(['data', 'export']);
    expect([code, JSON.parse(out)]).toEqual([0, document]);
    expect(err).toBe('recovery-plan: The last line of the journal is torn and was left out.\n');
  });

  it('refuses a name that cannot be one', () => {
    const { run } = program('names');
    expect(run(['data', 'path', '--profile', ''])).toEqual({
      code: 2,
      out: '',
      err: `recovery-plan: An empty name cannot be the name of a profile.
  at: --profile
  do: Choose one of 1 to 64 characters; recovery-plan profiles list shows those there are.
`,
    });
  });
});
