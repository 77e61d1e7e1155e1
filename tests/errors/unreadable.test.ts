import { provokes } from './provoke.ts';

const DO = 'do: Check the name and where you are; - reads standard input.';

provokes('a missing file', {
  words: ['plan', '--input', 'nowhere.json'],
  code: 3,
  message: `
recovery-plan: Cannot read nowhere.json: it does not exist.
  at: nowhere.json
  ${DO}
`,
});

provokes('a folder', {
  words: ['plan', '--input', '.'],
  code: 3,
  message: `
recovery-plan: Cannot read .: it is a folder.
  at: .
  ${DO}
`,
});

provokes('a file that never ends', {
  words: ['plan', '--input', '/dev/zero'],
  code: 3,
  message: `
recovery-plan: Cannot read /dev/zero: it is too long to be meant.
  at: /dev/zero
  ${DO}
`,
});

provokes('a name that would steer the terminal', {
  words: ['plan', '--input', '\u001b]0;owned\u0007.json'],
  code: 3,
  message: `
recovery-plan: Cannot read \\u{1b}]0;owned\\u{7}.json: it does not exist.
  at: \\u{1b}]0;owned\\u{7}.json
  ${DO}
`,
});
