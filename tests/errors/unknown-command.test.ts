import { provokes } from './provoke.ts';

provokes('a misspelt command', {
  words: ['plna'],
  code: 2,
  message: `
recovery-plan: Unknown command 'plna'.
  at: plna
  do: Did you mean plan? recovery-plan --help shows what there is.
`,
});

provokes('a word that is no command', {
  words: ['xyzzy'],
  code: 2,
  message: `
recovery-plan: Unknown command 'xyzzy'.
  at: xyzzy
  do: recovery-plan --help shows what there is.
`,
});

provokes('help on no command', {
  words: ['help', 'plna'],
  code: 2,
  message: `
recovery-plan: There is no help on "plna".
  at: help
  do: Did you mean plan? recovery-plan --help shows what there is.
`,
});

provokes('a misspelt command with --help', {
  words: ['plna', '--help'],
  code: 2,
  message: `
recovery-plan: There is no help on "plna".
  at: help
  do: Did you mean plan? recovery-plan --help shows what there is.
`,
});
