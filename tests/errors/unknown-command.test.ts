import { provokes } from './provoke.ts';

provokes('a misspelt command', {
  words: ['plna'],
  code: 2,
  message: `
recovery-plan: Unknown command 'plna'.
  do: Did you mean plan? recovery-plan --help shows what there is.
`,
});

provokes('a word that is no command', {
  words: ['xyzzy'],
  code: 2,
  message: `
recovery-plan: Unknown command 'xyzzy'.
  do: recovery-plan --help shows what there is.
`,
});

provokes('help on no command', {
  words: ['help', 'plna'],
  code: 2,
  message: `
recovery-plan: "plna" is no value for help.
  at: help
  found: "plna"
  expected: one of plan, check, rules, schema, example
  do: Did you mean plan? recovery-plan --help and the --help of each command show what there is.
`,
});
