import { provokes } from './provoke.ts';

provokes('a file in an old encoding', {
  words: ['plan', '--input', 'old.json'],
  files: { 'old.json': Buffer.from('{\n  "title": "R\u00fccken"\n}', 'latin1') },
  code: 3,
  message: `
recovery-plan: The text is not UTF-8.
  at: old.json, line 2
  do: Save the file as UTF-8 and try again.
`,
});
