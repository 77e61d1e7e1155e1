import { provokesInShell } from './provoke.ts';

/** Somebody with a plan of a week; what is said about making it is for other tests. */
const ANNA =
  'export HOME=$PWD TZ=Europe/Berlin NOW="--now 2026-11-29T18:00"; $RP setup --adult yes --bed 22:30 --wake 06:30 --massage none 2> /dev/null; $RP plan --week next $NOW > /dev/null;';

const NAMES = 'Names in full or in part are accepted, and ids.';

provokesInShell(
  'an activity with a slip in it',
  `${ANNA} $RP add yoag gentle sat 10:00 $NOW`,
  2,
  `
recovery-plan: No activity is called "yoag gentle".
  at: activity
  found: "yoag gentle"
  expected: a name or an id, such as breathing and relaxation, easy walk, brisk walk
  do: Did you mean gentle yoga? ${NAMES}
`,
);

provokesInShell(
  'a word that several activities have',
  `${ANNA} $RP add yoga sat 10:00 $NOW`,
  2,
  `
recovery-plan: "yoga" may be one of gentle yoga, flow yoga.
  at: activity
  found: "yoga"
  expected: one of gentle yoga, flow yoga
  do: Say which of them, by its name or its id.
`,
);

provokesInShell(
  'a slip in a word that several activities have',
  `${ANNA} $RP add strenght sat 10:00 $NOW`,
  2,
  `
recovery-plan: No activity is called "strenght".
  at: activity
  found: "strenght"
  expected: one of full-body strength, light; full-body strength, heavy; upper-body strength; lower-body strength
  do: ${NAMES}
`,
);

provokesInShell(
  'an activity without a time',
  `${ANNA} $RP add brisk walk $NOW`,
  2,
  `
recovery-plan: There is no time in "brisk walk".
  at: activity and time
  found: "brisk walk"
  expected: a time after it, such as thu 18:00
  do: recovery-plan add --help shows examples.
`,
);

provokesInShell(
  'an area with a slip in it',
  `${ANNA} $RP massage add fri 17:00 --regions lowback $NOW`,
  2,
  `
recovery-plan: No area is called "lowback".
  at: --regions
  found: "lowback"
  expected: a name or an id, such as jaw, neck, shoulders
  do: Did you mean low back? ${NAMES}
`,
);

provokesInShell(
  'a word that several areas have',
  `${ANNA} $RP massage add fri 17:00 --regions back $NOW`,
  2,
  `
recovery-plan: "back" may be one of upper back, low back.
  at: --regions
  found: "back"
  expected: one of upper back, low back
  do: Say which of them, by its name or its id.
`,
);

provokesInShell(
  'a block that is not there',
  `${ANNA} $RP drop tody --week 2026-W49 $NOW 2>&1 >/dev/null | sed 's/1 to [0-9]*/1 to 5/' >&2; exit 2`,
  2,
  `
recovery-plan: No block is called tody.
  at: block
  found: "tody"
  expected: a number from 1 to 5, the id of a block, or today
  do: Did you mean today? recovery-plan show --week 2026-11-30 prints them with their numbers.
`,
);

provokesInShell(
  'a massage that is not there',
  `${ANNA} $RP massage remove m9 $NOW`,
  2,
  `
recovery-plan: No massage is called m9.
  at: id
  found: "m9"
  expected: an id; none is recorded yet
  do: recovery-plan massage list shows them with their ids.
`,
);

provokesInShell(
  'a busy time that is not there',
  `${ANNA} $RP busy add "wed 12:00" $NOW > /dev/null; $RP busy remove b2 $NOW`,
  2,
  `
recovery-plan: No busy time is called b2.
  at: id
  found: "b2"
  expected: one of b1
  do: recovery-plan busy list shows them with their ids.
`,
);
