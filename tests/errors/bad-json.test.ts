import { provokes } from './provoke.ts';

const DO = 'do: Mend this place and try again; recovery-plan example prints a whole request.';

provokes('a forgotten comma', {
  words: ['plan', '--input', 'request.json'],
  files: { 'request.json': '{\n\t"schema": "recovery-plan/request@1"\n\t"timeZone": "UTC"\n}\n' },
  code: 3,
  message: `
recovery-plan: The input is not valid JSON.
  at: request.json, line 3, column 2
     "timeZone": "UTC"
     ^
  found: "
  expected: a comma or }
  ${DO}
`,
});

provokes('nothing on standard input', {
  words: ['plan', '--input', '-'],
  input: '',
  code: 3,
  message: `
recovery-plan: The input is not valid JSON.
  at: standard input, line 1, column 1
    
    ^
  found: an empty text
  expected: a value: text in double quotes, a number, true, false, null, [ or {
  ${DO}
`,
});
