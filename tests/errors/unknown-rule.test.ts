import { provokes } from './provoke.ts';

provokes('a rule that does not exist', {
  words: ['rules', 'M0'],
  code: 2,
  message: `
recovery-plan: There is no rule M0.
  at: [id]
  found: "M0"
  expected: the id of a rule, such as M01
  do: Did you mean M01? recovery-plan rules lists them all.
`,
});
