import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rp, scratch } from '../cli/program.ts';
import { provokes, provokesInShell } from './provoke.ts';

provokes('a folder that does not exist', {
  words: ['plan', '--example', '--output', 'nowhere/plan.json'],
  code: 1,
  message: `
recovery-plan: Cannot write nowhere/plan.json: its folder does not exist.
  at: nowhere/plan.json
  do: Choose another place, or make room; what was there before is unchanged.
`,
});

provokes('a folder as the file', {
  words: ['plan', '--example', '--output', '.'],
  code: 1,
  message: `
recovery-plan: Cannot write .: it is a folder.
  at: .
  do: Choose another place, or make room; what was there before is unchanged.
`,
});

const OLD = '{"schema": "recovery-plan/plan@1"}';

describe('a folder that takes no files', () => {
  const { folder, path } = scratch({ 'plan.json': OLD });
  chmodSync(path('plan.json'), 0o444);
  chmodSync(folder, 0o555);
  // The administrator may write everywhere, so the program runs as nobody then.
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};

  it.each(['plan.json', 'new.json'])('%s', (name) => {
    const words = ['plan', '--example', '--output', path(name)];
    expect(rp(words, asNobody)).toEqual({
      code: 1,
      out: '',
      err: [
        `recovery-plan: Cannot write ${path(name)}: it is not allowed.`,
        `  at: ${path(name)}`,
        '  do: Choose another place, or make room; what was there before is unchanged.',
        '',
      ].join('\n'),
    });
    expect(readFileSync(path('plan.json'), 'utf8')).toBe(OLD);
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });
});

provokesInShell(
  "somebody else's file",
  'cd $(mktemp -d) && echo "my notes" > notes.txt && $RP plan --example --output notes.txt',
  2,
  `
recovery-plan: notes.txt is there already and holds something else, so it stays as it is.
  at: notes.txt
  do: Choose another name, or write over it with --force.
`,
);

provokesInShell(
  'a full disk',
  '$RP plan --example > /dev/full',
  1,
  `
recovery-plan: Cannot write the result: there is no space left.
  at: standard output
  do: Make room, or send it elsewhere.
`,
);

provokesInShell(
  'a full disk under a model',
  '$RP plan --example --model /dev/full',
  1,
  `
recovery-plan: Cannot write /dev/full: there is no space left.
  at: /dev/full
  do: Choose another place, or make room; what was there before is unchanged.
`,
);
