import { expect, it } from 'vitest';
import { type Ran, rp, scratch, shell } from '../cli/program.ts';

export interface Provocation {
  /** The call, as one types it after `recovery-plan`. */
  readonly words: readonly string[];
  readonly input?: string | Uint8Array;
  /** Files beside the call, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly code: number;
  /** All of standard error, word for word. */
  readonly message: string;
}

/**
 * Provokes one error of the program and reads what a person would. With `--json` the same error is
 * one JSON object; either way nothing reaches standard output.
 */
export function provokes(what: string, provocation: Provocation): void {
  const { words, input, files = {}, env = {}, code, message } = provocation;
  const { folder } = scratch(files);
  const surroundings = { cwd: folder, env, ...(input !== undefined && { input }) };
  it(what, () => readsAs(rp(words, surroundings), code, message));
  it(`${what}, as JSON`, () => {
    const { err, ...rest } = rp([...words, '--json'], surroundings);
    expect(rest).toEqual({ code, out: '' });
    expect(err.split('\n')).toHaveLength(2);
    expect(JSON.parse(err)).toEqual({
      error: {
        code: expect.stringMatching(/^[a-z-]+$/),
        message: expect.stringMatching(/\S/),
        place: expect.toSatisfy(isTextOrNull),
        remedy: expect.stringMatching(/\S/),
        faults: expect.any(Array),
      },
    });
  });
}

/** The same for what only a shell can arrange; `$RP` is the program. */
export function provokesInShell(what: string, script: string, code: number, message: string): void {
  const { folder } = scratch();
  it(what, () => readsAs(shell(script, { cwd: folder }), code, message));
}

function readsAs({ err, ...rest }: Ran, code: number, message: string): void {
  expect(err).toBe(message.replace(/^\n/, ''));
  expect(rest).toEqual({ code, out: '' });
  expect(err).not.toMatch(/^ {4}at /m);
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
