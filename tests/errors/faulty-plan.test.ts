import { request } from '../cli/program.ts';
import { PLAN_EXAMPLE } from '../contract/spec-examples.ts';
import { provokes } from './provoke.ts';

provokes('a plan of a later version', {
  words: ['check', 'plan.json', '--input', 'request.json'],
  files: {
    'request.json': request(),
    'plan.json': JSON.stringify({ ...PLAN_EXAMPLE, schema: 'recovery-plan/plan@2' }),
  },
  code: 3,
  message: `
recovery-plan: The plan has 1 fault.
  at: plan.json, schema
  found: "recovery-plan/plan@2"
  expected: recovery-plan/plan@1
  do: Did you mean recovery-plan/plan@1? Mend it and try again; recovery-plan schema plan prints what is allowed.
`,
});
