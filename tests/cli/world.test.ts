import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { real } from '../../src/cli/world.ts';

const folder = fs.mkdtempSync(join(tmpdir(), 'recovery-plan-'));
const { files } = real();
const path = (name: string) => join(folder, name);
const always = () => true;
const text = (name: string) => fs.readFileSync(path(name), 'utf8');

afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('writing a file', () => {
  it('makes it, and leaves nothing else behind', () => {
    files.write(path('new.json'), '{}\n', always);
    expect(text('new.json')).toBe('{}\n');
    expect(fs.readdirSync(folder)).toEqual(['new.json']);
  });

  it('replaces it whole: who has the old one open still reads the old one', () => {
    fs.writeFileSync(path('plan.json'), 'old');
    const open = fs.openSync(path('plan.json'), 'r');
    files.write(path('plan.json'), 'new and longer', always);
    expect(fs.readFileSync(open, 'utf8')).toBe('old');
    expect(text('plan.json')).toBe('new and longer');
    fs.closeSync(open);
  });

  it('keeps its permissions', () => {
    fs.writeFileSync(path('private.json'), 'old', { mode: 0o600 });
    files.write(path('private.json'), 'new', always);
    expect(fs.statSync(path('private.json')).mode & 0o777).toBe(0o600);
  });

  it('leaves an unchanged file alone', () => {
    fs.writeFileSync(path('same.json'), 'same');
    fs.utimesSync(path('same.json'), 1, 1);
    const before = fs.statSync(path('same.json')).ino;
    files.write(path('same.json'), 'same', always);
    expect(fs.statSync(path('same.json'))).toMatchObject({ mtimeMs: 1000, ino: before });
  });

  it('goes where a link points', () => {
    fs.writeFileSync(path('target.json'), 'old');
    fs.symlinkSync('target.json', path('link.json'));
    files.write(path('link.json'), 'new', always);
    expect(text('target.json')).toBe('new');
    expect(fs.lstatSync(path('link.json')).isSymbolicLink()).toBe(true);
  });

  it('does not replace a device', () => {
    expect(() => files.write('/dev/full', 'x', always)).toThrow(
      expect.objectContaining({ code: 'ENOSPC' }),
    );
    expect(fs.statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('fails without a trace where there is no folder', () => {
    const before = fs.readdirSync(folder);
    expect(() => files.write(path('nowhere/x.json'), 'x', always)).toThrow(/ENOENT/);
    expect(fs.readdirSync(folder)).toEqual(before);
  });
});

describe('reading a file', () => {
  it('returns every byte', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
    fs.writeFileSync(path('bytes'), bytes);
    expect(Buffer.from(files.read(path('bytes'), 1e6)).equals(bytes)).toBe(true);
    fs.writeFileSync(path('empty'), '');
    expect(files.read(path('empty'), 1e6)).toHaveLength(0);
  });

  it('stops where it is too long, even when it never ends', () => {
    fs.writeFileSync(path('long'), 'x'.repeat(11));
    const tooLong = expect.objectContaining({ code: 'EFBIG' });
    expect(files.read(path('long'), 11)).toHaveLength(11);
    expect(() => files.read(path('long'), 10)).toThrow(tooLong);
    expect(() => files.read('/dev/zero', 100_000)).toThrow(tooLong);
  });
});
