import { person } from '../cli/program.ts';
import { provokes } from './provoke.ts';

provokes('an answer that stops planning', {
  words: ['plan', '--input', '-'],
  input: person({ safety: ['under_18'] }),
  code: 5,
  message: `
recovery-plan: No plan this time: Under 18.
  at: safety answer under_18
  do: This planner is made for adults. A doctor, physiotherapist or coach can plan with you and the people who look after you.
`,
});
