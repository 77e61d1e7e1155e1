import { person, request } from '../cli/program.ts';
import { provokes } from './provoke.ts';

const DO = 'Mend it and try again; recovery-plan schema request prints what is allowed.';

provokes('31 November', {
  words: ['plan', '--input', '-'],
  input: request({ week: '2026-11-31' }),
  code: 3,
  message: `
recovery-plan: The request has 1 fault.
  at: standard input, week
  found: "2026-11-31"
  expected: a day that exists, such as 2026-12-01, from 2000 to 2199
  do: ${DO}
`,
});

provokes('a misspelt field', {
  words: ['plan', '--input', '-'],
  input: person({ chronotpye: 3 }),
  code: 3,
  message: `
recovery-plan: The request has 1 fault.
  at: standard input, person.chronotpye
  found: an unknown field
  expected: a field this version knows
  do: Did you mean chronotype? ${DO}
`,
});

provokes('an unknown zone', {
  words: ['plan', '--input', '-'],
  input: request({ timeZone: 'Berlin' }),
  code: 3,
  message: `
recovery-plan: The request has 1 fault.
  at: standard input, timeZone
  found: "Berlin"
  expected: a time zone of the IANA list, such as Europe/Berlin
  do: Did you mean Europe/Berlin? ${DO}
`,
});

provokes('several faults, of the shape and of the meaning', {
  words: ['plan', '--input', 'request.json'],
  files: { 'request.json': request({ timeZone: 'Europe/Berln', goal: 'fitness', now: '18:00' }) },
  code: 3,
  message: `
recovery-plan: The request has 3 faults.
  at: request.json
  - now: found "18:00"; expected a day and time such as 2026-12-01T17:00, or with an offset such as +01:00.
  - goal: found an unknown field; expected a field this version knows.
  - timeZone: found "Europe/Berln"; expected a time zone of the IANA list, such as Europe/Berlin. Did you mean Europe/Berlin?
  do: ${DO}
`,
});

provokes('a pause that ends before it begins', {
  words: ['plan', '--input', '-'],
  input: request({ pauses: [{ from: '2026-12-27', to: '2026-12-24' }] }),
  code: 3,
  message: `
recovery-plan: The request has 1 fault.
  at: standard input, pauses[0].to
  found: "2026-12-24"
  expected: a day not before 2026-12-27
  do: ${DO}
`,
});

provokes('another kind of document', {
  words: ['plan', '--input', '-'],
  input: '[]',
  code: 3,
  message: `
recovery-plan: The request has 1 fault.
  at: standard input
  found: a list
  expected: an object
  do: ${DO}
`,
});
