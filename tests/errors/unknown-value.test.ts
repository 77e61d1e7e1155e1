import { provokes } from './provoke.ts';

provokes('a misspelt format', {
  words: ['plan', '--example', '--format', 'jsno'],
  code: 2,
  message: `
recovery-plan: "jsno" is no value for --format.
  at: --format
  found: "jsno"
  expected: one of text, json, ical, html, markdown, csv
  do: Did you mean json? recovery-plan --help and the --help of each command show what there is.
`,
});

provokes('a width that is no number', {
  words: ['rules', '--width', 'wide'],
  code: 2,
  message: `
recovery-plan: "wide" is no value for --width.
  at: --width
  found: "wide"
  expected: a whole number from 1 to 10000
  do: recovery-plan --help and the --help of each command show what there is.
`,
});

provokes('a week in another notation', {
  words: ['plan', '--example', '--week', '31-11-2026'],
  code: 2,
  message: `
recovery-plan: "31-11-2026" is no value for --week.
  at: --week
  found: "31-11-2026"
  expected: this, next, a week such as 2026-W49, or its first day such as 2026-12-02
  do: recovery-plan --help and the --help of each command show what there is.
`,
});

provokes('a day that does not exist', {
  words: ['plan', '--example', '--week', '2026-02-30'],
  code: 2,
  message: `
recovery-plan: "2026-02-30" is no value for --week.
  at: --week
  found: "2026-02-30"
  expected: this, next, a week such as 2026-W49, or its first day such as 2026-12-02
  do: recovery-plan --help and the --help of each command show what there is.
`,
});

provokes('a time without a clock', {
  words: ['plan', '--example', '--now', '2026-12-01'],
  code: 2,
  message: `
recovery-plan: "2026-12-01" is no value for --now.
  at: --now
  found: "2026-12-01"
  expected: a day and time such as 2026-12-01T17:00, or "2026-12-01 17:00"
  do: recovery-plan --help and the --help of each command show what there is.
`,
});

provokes('a document without a schema', {
  words: ['schema', 'plans'],
  code: 2,
  message: `
recovery-plan: "plans" is no value for <document>.
  at: <document>
  found: "plans"
  expected: one of request, plan
  do: Did you mean plan? recovery-plan --help and the --help of each command show what there is.
`,
});
