import { provokes } from './provoke.ts';

provokes('nothing to plan', {
  words: ['plan'],
  code: 2,
  message: `
recovery-plan: There is no request to plan.
  at: --input
  found: nothing
  expected: a file, or - for standard input
  do: Name one with --input, or try recovery-plan plan --example.
`,
});

provokes('nothing to check against', {
  words: ['check', 'plan.json'],
  code: 2,
  message: `
recovery-plan: A plan is checked against the request it answers.
  at: --input
  found: nothing
  expected: the file of the request
  do: Name it: recovery-plan check plan.json --input request.json
`,
});

provokes('two documents on one standard input', {
  words: ['check', '-', '--input', '-'],
  code: 2,
  message: `
recovery-plan: Standard input cannot be both the plan and the request.
  do: Give one of them as a file.
`,
});
