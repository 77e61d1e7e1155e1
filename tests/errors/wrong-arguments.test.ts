import { provokes } from './provoke.ts';

provokes('a command without what it needs', {
  words: ['check'],
  code: 2,
  message: `
recovery-plan: Missing required argument 'plan'.
  at: plan
  do: recovery-plan check --help shows what there is.
`,
});

provokes('a command with more than it takes', {
  words: ['rules', 'M01', 'M02'],
  code: 2,
  message: `
recovery-plan: Too many arguments for 'rules'. Expected 1 argument but got 2.
  at: rules
  do: recovery-plan rules --help shows what there is.
`,
});
