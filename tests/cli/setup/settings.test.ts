import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edited, wordsOf } from '../../../src/cli/setup/edit.ts';
import { Problem } from '../../../src/contract/problem.ts';
import { CONDITION } from '../../../src/knowledge/conditions.ts';
import type { Profile } from '../../../src/memory/profile.ts';
import { fakeWorld } from '../fake-world.ts';
import { rp, scratch } from '../program.ts';

function somebody() {
  const { folder } = scratch();
  const env = { XDG_CONFIG_HOME: folder, TZ: 'Europe/Berlin' };
  const call = (...words: string[]) => rp(words, { cwd: folder, env });
  call('setup', '--adult', 'yes', '--bed', '22:30', '--wake', '06:30', '--conditions', 'knee_pain');
  const profile = (): Profile =>
    JSON.parse(readFileSync(`${folder}/recovery-plan/config.json`, 'utf8'));
  return { call, profile };
}

describe('settings', () => {
  it('lists every answer, and the numbers that are not as usual', () => {
    const { call } = somebody();
    expect(call('settings').out).not.toContain('Numbers of rules');
    call('settings', 'm01.fade_h', '30');
    const { code, out, err } = call('settings');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^ {2}bed +22:30$/m);
    expect(out).toMatch(
      /^ {2}M01\.fade_h +30 \(hours; your setting; usually 36, from 12 to 72\)$/m,
    );
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(81);
  });

  it('loses no answer that another one has to come before', () => {
    const { call } = somebody();
    const { code, out, err } = call('settings', 'work-hours', '9-17');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('work-hours cannot be kept');
    call('settings', 'work-days', 'mon,tue');
    expect(call('settings', 'work-hours', '9-17').out).toContain('09:00');
  });

  it('tells what is known about a condition, and when to see someone', () => {
    const { out } = somebody().call('settings', 'conditions');
    expect(out).toMatch(/^Knee pain:$/m);
    const words = out.replaceAll('\n', ' ');
    for (const text of [CONDITION.knee_pain.welcome, CONDITION.knee_pain.goEasyOn]) {
      expect(words).toContain(text);
    }
    expect(words).toContain(CONDITION.knee_pain.seeSomeone);
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(81);
  });

  it('shows one answer, one number, one place', () => {
    const { call } = somebody();
    expect(call('settings', 'bed').out).toMatch(/^ {2}bed +22:30\n/);
    const { out } = call('settings', 'M01.fade_h');
    expect(out).toMatch(/^ {2}M01\.fade_h +36 \(hours; from 12 to 72; the article\)\n/);
    expect(out).toContain('Rule M01, Four phases after a massage');
    expect(call('settings', 'person.sleep.bed').out).toBe('person.sleep.bed: 22:30\n');
  });

  it('changes one of each', () => {
    const { call, profile } = somebody();
    expect(call('settings', 'bed', '11:15 pm').code).toBe(0);
    expect(call('settings', 'person.sleep.hours', '7.25').code).toBe(0);
    expect(call('settings', 'person.conditions.0.pain', '6').code).toBe(0);
    expect(call('settings', 'M01.fade_h', '30').code).toBe(0);
    expect(profile()).toMatchObject({
      person: { sleep: { bed: '23:15', hours: 7.25 }, conditions: [{ id: 'knee_pain', pain: 6 }] },
      parameters: { 'M01.fade_h': { value: 30, basis: 'your-setting' } },
    });
  });

  it('takes words that follow as one value', () => {
    const { call, profile } = somebody();
    expect(call('settings', 'energy', 'workdays', '3432,', 'sat', '5555').code).toBe(0);
    expect(profile().person.energy).toMatchObject({
      default: { early: 3 },
      days: { sat: { early: 5 } },
    });
  });

  it('goes back to what is usual', () => {
    const { call, profile } = somebody();
    call('settings', 'M01.fade_h', '30');
    call('settings', 'M01.fade_h', '--reset');
    expect(profile().parameters).toEqual({});
    call('settings', 'clock', '12');
    call('settings', 'clock', '--reset');
    call('settings', 'person.sleep.hours', '6');
    call('settings', 'person.sleep.hours', '--reset');
    expect(profile().person.sleep).toEqual({ bed: '22:30', wake: '06:30' });
  });

  it('is JSON as well', () => {
    const { call, profile } = somebody();
    call('settings', 'M01.fade_h', '30');
    const { parameters, ...answers } = profile();
    expect(JSON.parse(call('settings', '--json').out)).toMatchObject({
      answers,
      parameters: [{ id: 'M01.fade_h', value: 30, usual: 36, limits: [12, 72] }],
    });
    expect(parameters).toBeDefined();
    expect(JSON.parse(call('settings', 'bed', '--json').out)).toEqual({
      name: 'bed',
      value: '22:30',
    });
    expect(JSON.parse(call('settings', 'M01.fade_h', '--json').out)).toMatchObject({
      name: 'M01.fade_h',
      value: 30,
      usual: 36,
    });
  });

  it('stops for a safety answer, and keeps it', () => {
    const { call, profile } = somebody();
    expect(call('settings', 'same-day-signs', 'major_fall').code).toBe(5);
    expect(profile().person.safety).toEqual(['major_fall']);
  });
});

const PROFILE: Profile = {
  schema: 'recovery-plan/profile@1',
  timeZone: 'Europe/Berlin',
  person: { adult: true, sleep: { bed: '22:30', wake: '06:30' } },
};

describe('the text in an editor', () => {
  /** An editor that does this to the file and leaves a note of how it found it. */
  function editor(script: string) {
    const { path } = scratch();
    writeFileSync(path('my editor'), `#!/bin/sh\nstat -c %a "$2" > '${path('mode')}'\n${script}\n`);
    chmodSync(path('my editor'), 0o755);
    const { world } = fakeWorld({ env: { VISUAL: `'${path('my editor')}' --wait` } });
    return { world, mode: () => readFileSync(path('mode'), 'utf8').trim() };
  }

  it('is taken when it is right, and was for the person alone', async () => {
    const { world, mode } = editor(`sed -i 's/22:30/23:45/' "$2"`);
    expect(await edited(world, PROFILE)).toMatchObject({ person: { sleep: { bed: '23:45' } } });
    expect(mode()).toBe('600');
  });

  it('changes nothing when it is the same', async () => {
    expect(await edited(editor('true').world, PROFILE)).toBeUndefined();
  });

  it.each([
    ['no JSON', `echo '{' > "$2"`, 'The input is not valid JSON. Your answers are as they were.'],
    ['an unknown field', `sed -i 's/"wake"/"woke"/' "$2"`, 'The answers have 2 faults. Your'],
    ['an unknown zone', `sed -i 's/Berlin/Bärlin/' "$2"`, 'The answers have 1 fault. Your'],
    ['an editor that fails', `echo x >> "$2"; exit 3`, 'it ended with 3. Your answers'],
  ])('with %s is kept where it can be mended', async (_, script, message) => {
    const failure: unknown = await edited(editor(script).world, PROFILE).catch((error) => error);
    if (!(failure instanceof Problem)) throw failure;
    expect(failure.message).toContain(message);
    const kept = /setup --answers (\S+) takes it/.exec(failure.remedy ?? '')?.[1] ?? '';
    expect(existsSync(kept)).toBe(true);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
  });

  it('needs an editor that can be started', async () => {
    const { world } = fakeWorld({ env: { EDITOR: '/no/such/editor' } });
    await expect(edited(world, PROFILE)).rejects.toMatchObject({ kind: 'usage', place: 'EDITOR' });
  });
});

describe('the words of an editor', () => {
  it.each<[text: string, words: string[]]>([
    ['vim', ['vim']],
    ['code --wait', ['code', '--wait']],
    [`"/opt/my editor/e" -n '+set ft=json'`, ['/opt/my editor/e', '-n', '+set ft=json']],
    [`emacs -nw; rm -rf x`, ['emacs', '-nw;', 'rm', '-rf', 'x']],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
});
