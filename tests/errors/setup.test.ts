import { provokes, provokesInShell } from './provoke.ts';

const SHOWS = 'recovery-plan --help and the --help of each command show what there is.';
const SETUP = 'recovery-plan setup --help shows every option; --answers FILE takes JSON.';

provokes('answers that are missing where nobody can be asked', {
  words: ['setup', '--bed', '22:30'],
  code: 2,
  message: `
recovery-plan: There is nobody to ask, and --adult, --wake are missing.
  at: --adult, --wake
  do: Add --adult yes --wake 06:30. ${SETUP}
`,
});

provokes('a massage without its time', {
  words: ['setup', '--no-input', '--adult=yes', '--bed=22:30', '--wake=06:30', '--massage=booked'],
  code: 2,
  message: `
recovery-plan: There is nobody to ask, and --massage-next is missing.
  at: --massage-next
  do: Add --massage-next "thu 18:00". ${SETUP}
`,
});

provokes('a machine without a time zone', {
  words: ['setup', '--adult=yes', '--bed=22:30', '--wake=06:30'],
  env: { TZ: 'Bad/Zone' },
  code: 2,
  message: `
recovery-plan: There is nobody to ask, and --time-zone is missing.
  at: --time-zone
  do: Add --time-zone Europe/Berlin. ${SETUP}
`,
});

provokes('a part of the questionnaire that is not there', {
  words: ['setup', 'slepp'],
  code: 2,
  message: `
recovery-plan: "slepp" is no value for [section].
  at: [section]
  found: "slepp"
  expected: one of safety, conditions, massage, goal, activity, energy, day, sleep, places, cooking
  do: Did you mean sleep? ${SHOWS}
`,
});

provokes('an answer that is not among the choices', {
  words: ['setup', '--goal', 'get-fiter'],
  code: 2,
  message: `
recovery-plan: "get-fiter" is no value for --goal.
  at: --goal
  found: "get-fiter"
  expected: one of feel-better, get-fitter, build-strength, change-body-composition
  do: Did you mean get-fitter? ${SHOWS}
`,
});

provokes('one of several that is not', {
  words: ['setup', '--gear', 'mat,bnads'],
  code: 2,
  message: `
recovery-plan: "bnads" is no value for --gear.
  at: --gear
  found: "bnads"
  expected: none, or one or more of mat, bands, dumbbells, bands_or_dumbbells, bike, exercise_bike, elliptical, rower, rack, rope, roller
  do: Did you mean bands? ${SHOWS}
`,
});

provokes('a time that is none', {
  words: ['setup', '--bed', '25:99'],
  code: 2,
  message: `
recovery-plan: "25:99" is no value for --bed.
  at: --bed
  found: "25:99"
  expected: a time such as 22:30 or 10:30 pm
  do: ${SHOWS}
`,
});

provokes('energy that cannot be read', {
  words: ['setup', '--energy', 'workdays 34'],
  code: 2,
  message: `
recovery-plan: "workdays 34" is no value for --energy.
  at: --energy
  found: "workdays 34"
  expected: four digits from 1 to 5, early to evening, for workdays, days-off or a day: "workdays 3432, sat 3443"
  do: ${SHOWS}
`,
});

provokes('pain of something else', {
  words: ['setup', '--conditions', 'knee_pain', '--pain', 'hip_pain=3'],
  code: 2,
  message: `
recovery-plan: "hip_pain=3" is no value for --pain.
  at: --pain
  found: "hip_pain=3"
  expected: numbers from 0 to 10 as in knee_pain=5, for knee_pain
  do: ${SHOWS}
`,
});

provokes('a city without a zone', {
  words: ['setup', '--time-zone', 'Berln'],
  code: 2,
  message: `
recovery-plan: "Berln" is no value for --time-zone.
  at: --time-zone
  found: "Berln"
  expected: a city or a zone of the IANA list, such as Europe/Berlin
  do: Did you mean Europe/Berlin? ${SHOWS}
`,
});

provokes('a calendar that cannot be read', {
  words: ['setup', '--calendars', 'no.ics'],
  code: 2,
  message: `
recovery-plan: "no.ics" is no value for --calendars.
  at: --calendars
  found: "no.ics"
  expected: the name of a file that can be read, or none
  do: ${SHOWS}
`,
});

provokes('a document of answers with faults', {
  words: ['setup', '--answers', '-'],
  input: JSON.stringify({
    timeZone: 'Europe/Berlln',
    person: { goals: 'get-fitter', sleep: { bed: '25:00' } },
    parameters: { 'M01.fade_h': { value: 300 } },
  }),
  code: 3,
  message: `
recovery-plan: The answers have 4 faults.
  at: standard input
  - person.sleep.bed: found "25:00"; expected a clock time such as 06:30.
  - person.goals: found an unknown field; expected a field this version knows. Did you mean goal?
  - timeZone: found "Europe/Berlln"; expected a time zone of the IANA list, such as Europe/Berlin. Did you mean Europe/Berlin?
  - parameters.M01.fade_h.value: found 300; expected a number from 12 to 72.
  do: Mend it and try again; nothing was saved. recovery-plan schema request prints what is allowed.
`,
});

provokes('a warning sign', {
  words: [
    'setup',
    '--adult=yes',
    '--bed=22:30',
    '--wake=06:30',
    '--same-day-signs=cannot_bear_weight',
  ],
  code: 5,
  message: `
recovery-plan: No plan this time: A leg you cannot put weight on.
  at: safety answer cannot_bear_weight
  do: Have it seen by a clinician today and keep your weight off it until then. Nothing was saved; recovery-plan setup starts again at any time.
`,
});

const KNOWN = 'HOME=$PWD; export HOME; $RP setup --quiet --adult yes --bed 22:30 --wake 06:30;';

provokesInShell(
  'a second setup with nobody to ask and nothing to say',
  `${KNOWN} $RP setup`,
  2,
  `
recovery-plan: There is nobody to ask, and no answer was given.
  do: Give answers as options, or all of them with --answers FILE; recovery-plan setup --help shows them.
`,
);
