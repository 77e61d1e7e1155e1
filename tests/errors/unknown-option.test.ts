import { provokes } from './provoke.ts';

provokes('a misspelt option', {
  words: ['plan', '--fromat', 'json'],
  code: 2,
  message: `
recovery-plan: Unknown option '--fromat'.
  at: --fromat
  do: Did you mean --format? recovery-plan plan --help shows what there is.
`,
});

provokes('an option of another command', {
  words: ['rules', '--strict'],
  code: 2,
  message: `
recovery-plan: Unknown option '--strict'.
  at: --strict
  do: recovery-plan rules --help shows what there is.
`,
});
