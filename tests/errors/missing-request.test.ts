import { provokes } from './provoke.ts';

provokes('nobody to plan for', {
  words: ['plan'],
  code: 2,
  message: `
recovery-plan: Nothing is known about you yet.
  at: --input
  do: recovery-plan setup asks in two minutes; --input FILE plans a request of your own.
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
