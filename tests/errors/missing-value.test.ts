import { provokes } from './provoke.ts';

provokes('an option without its value', {
  words: ['plan', '--example', '--week'],
  code: 2,
  message: `
recovery-plan: --week needs a value.
  at: --week
  do: recovery-plan plan --help shows what there is.
`,
});
