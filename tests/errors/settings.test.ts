import { provokesInShell } from './provoke.ts';

const KNOWN = 'HOME=$PWD; export HOME; $RP setup --quiet --adult yes --bed 22:30 --wake 06:30;';
const SHOWS = 'recovery-plan --help and the --help of each command show what there is.';

provokesInShell(
  'a setting that is not there',
  `${KNOWN} $RP settings M01.fade_hours`,
  2,
  `
recovery-plan: There is no setting M01.fade_hours.
  at: [name]
  found: "M01.fade_hours"
  expected: an answer such as bed, or a number of a rule such as M01.fade_h
  do: Did you mean M01.fade_h? recovery-plan settings lists your answers, recovery-plan rules the numbers of rules.
`,
);

provokesInShell(
  'a number beyond its range',
  `${KNOWN} $RP settings M01.fade_h 100`,
  2,
  `
recovery-plan: "100" is no value for M01.fade_h.
  at: M01.fade_h
  found: "100"
  expected: a number from 12 to 72 (hours)
  do: ${SHOWS}
`,
);

provokesInShell(
  'an answer that is none',
  `${KNOWN} $RP settings bed late`,
  2,
  `
recovery-plan: "late" is no value for --bed.
  at: --bed
  found: "late"
  expected: a time such as 22:30 or 10:30 pm
  do: ${SHOWS}
`,
);

provokesInShell(
  'a place in the profile that is not there',
  `${KNOWN} $RP settings person.slep.bed 22:00`,
  2,
  `
recovery-plan: "22:00" is no value for person.slep.bed.
  at: person.slep
  found: an unknown field
  expected: a field this version knows
  do: Did you mean sleep? Nothing was changed. recovery-plan schema request prints what is allowed.
`,
);

provokesInShell(
  'what cannot be left out',
  `${KNOWN} $RP settings person.adult --reset`,
  2,
  `
recovery-plan: "nothing" is no value for person.adult.
  at: person.adult
  found: nothing
  expected: true or false
  do: Nothing was changed. recovery-plan schema request prints what is allowed.
`,
);

provokesInShell(
  'an editor where there is no terminal',
  `${KNOWN} $RP settings --edit`,
  2,
  `
recovery-plan: An editor needs a terminal.
  at: --edit
  do: recovery-plan settings NAME VALUE changes one answer; setup --answers takes JSON.
`,
);
