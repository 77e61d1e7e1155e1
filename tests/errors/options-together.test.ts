import { provokes } from './provoke.ts';

provokes('a request and the example at once', {
  words: ['plan', '--example', '--input', 'request.json'],
  code: 2,
  message: `
recovery-plan: --input and --example do not go together.
  do: Give one of them.
`,
});
