// What no text of ours may claim, because the evidence does not carry it. A claim is a sentence, not
// a word: `myofascial release` is a name and `we found no cure` is honest.

interface Claim {
  readonly claim: string;
  readonly pattern: RegExp;
}

const BODY =
  '(?:pain|aches?|sore\\w*|muscles?|tissues?|tendons?|back|neck|jaw|head\\w*|migraines?|sciatica|tension|stiffness|conditions?|injur\\w+|illness|stress|tiredness|fatigue|body)';
/** Up to three words between a verb and what it is said to do it to. */
const ITS = '(?:\\s+[\\w-]+){0,3}?\\s+';

function claim(text: string, pattern: string): Claim {
  return { claim: text, pattern: new RegExp(pattern, 'gi') };
}

/** Rule Z08: promises about health, whoever is said to keep them. */
const PROMISES = [
  claim(
    'it treats something',
    `\\btreat(?:s|ing)?${ITS}${BODY}\\b|\\b(?:a|the) treatment (?:for|of)\\b`,
  ),
  claim('it heals', '\\bheal(?:s|ed|ing)?\\b'),
  claim('it cures', '\\bcur(?:e|es|ed|ing)\\b'),
  claim('it detoxes or flushes', '\\bdetox\\w*|\\bflush(?:es|ed|ing)?\\b'),
  claim('it fixes the body', `\\b(?:fix|correct|repair)(?:es|s|ed|ing)?${ITS}${BODY}\\b`),
  claim(
    'it releases something',
    `\\breleas(?:es|ed|ing)\\b(?:${ITS}(?:toxins?|knots?|trigger points?|${BODY})\\b|\\s)`,
  ),
  claim(
    'an outcome is certain',
    '\\bguarantee\\w*|\\bwill (?:ease|help|improve|reduce|relieve|prevent|make you|get rid)\\b',
  ),
  claim(
    'it is safe',
    '\\bsafe for\\b|\\bsafe to (?:train|move|exercise|run|lift|eat|massage)\\b|\\bperfectly safe\\b|\\bno risk\\b',
  ),
  claim(
    'science is on our side',
    '\\b(?:clinically|scientifically|medically) (?:proven|tested|shown)\\b|\\bproven to\\b|\\b(?:science|research)-backed\\b|\\bevidence-based\\b',
  ),
  claim(
    'somebody endorses it',
    '\\bendorsed by\\b|\\bAcademy of Pain Management\\b|\\b(?:doctors|physiotherapists|experts) (?:recommend|agree)\\b',
  ),
  claim(
    'it diagnoses',
    '\\b(?:we|it|the (?:planner|program|plan)) diagnos\\w+|\\byou (?:have|suffer from) (?:sciatica|tendonitis|carpal tunnel|a condition)\\b',
  ),
];

/** Section e of the evidence: what is said widely and contradicted, or said by one source alone. */
const CONTRADICTED = [
  claim(
    'lactic acid or toxins leave',
    '\\blactic\\b|\\blactate\\b|\\btoxi(?:c|n)\\w*|\\bwaste products?\\b',
  ),
  claim('so much water', '\\bdrink\\b[^.]*\\b(?:lit(?:re|er)s?|glasses|plenty|lots|extra|more)\\b'),
  claim(
    'you stay loose for days, as a fact',
    '\\b(?:stay|are|be|remain|keeps? you) loose\\w* for\\b|\\bloose\\w*(?: \\w+)? lasts?\\b',
  ),
  claim(
    'soreness ends by the clock',
    '\\bsore(?:ness)?\\b[^.]*\\b(?:is gone|is over|disappears|goes away|ends)\\b[^.]*\\b(?:after|within|by|in) \\d',
  ),
  claim(
    'waiting after a massage is a must',
    '\\b(?:must|have to|need to)\\b[^.]*\\b(?:wait|rest)\\b[^.]*\\bmassage\\b|\\bmassage\\b[^.]*\\b(?:must|have to|need to) (?:wait|rest)\\b|\\bresearch shows\\b[^.]*\\bmassage\\b',
  ),
  claim(
    'it changes the risk of injury',
    '\\binjury risk\\b|\\brisk of (?:an )?injur\\w+|\\b(?:prevent|avoid|reduc|lower)\\w*(?: \\w+)? injur(?:y|ies)\\b',
  ),
  claim('muscle is like gel', '\\bgel\\b|\\bgel-like\\b'),
  claim(
    'more massage is better',
    '\\bmore (?:massages?|often) (?:is|are) better\\b|\\b(?:should|need to|must|ought to) (?:have|get|book)(?: \\w+)? (?:a )?massages?\\b|\\bmassages? (?:once|twice|three times|every) (?:a |\\d )?week(?:s)? (?:is|are|helps?)\\b',
  ),
  claim(
    'massage eases pain',
    `\\bmassages? (?:helps?|eases?|relieves?|reduces?|lessens?|lowers?|removes|loosens)\\b|\\bmassages? (?:can|does|do) (?:help|ease|relieve|reduce|remove|loosen)\\b|\\b(?:eases|relieves|reduces|removes|ends)${ITS}?(?:pain|sore\\w*|tension|stiffness)\\b|\\bpain (?:relief|killer)\\b|\\bbetter than no massage\\b`,
  ),
  claim(
    'one type of massage does more',
    '\\b(?:neuromuscular|deep.tissue|myofascial)\\b[^.]*\\b(?:corrects?|corrective|works better|is better|more effective)\\b|\\bmore effective\\b',
  ),
  claim(
    'small steps are proven',
    '\\b10\\s?%[^.]*\\b(?:proven|injur\\w+)\\b|\\b(?:ten|10)[ -]percent rule\\b',
  ),
  claim(
    'a ratio of loads says something',
    '\\bacute(?::|[- ](?:to[- ])?)chronic\\b|\\bsweet spot\\b|\\bworkload ratio\\b',
  ),
  claim(
    'muscles need 48 hours',
    '\\b(?:muscles?|body|areas?) (?:needs?|takes?) (?:at least )?\\d+ (?:h|hours|days)\\b',
  ),
  claim(
    'an hour of the day is best',
    '\\bbest (?:time|hour)\\b[^.]*\\b(?:is|are) (?:in )?(?:the )?(?:early|morning|afternoon|evening|before|after)\\b|\\b(?:mornings?|afternoons?|evenings?) (?:is|are) (?:the )?best\\b|\\bstrongest in the\\b',
  ),
  claim(
    'a habit takes so many days',
    '\\b(?:21|66|154) days\\b|\\bhabits?\\b[^.]*\\b(?:in|after|within) \\d+ (?:days|weeks)\\b',
  ),
  claim('rest is for backs', '\\bbed rest\\b|\\bstay in bed\\b|\\brest your back\\b'),
  claim(
    'rolling loosens',
    '\\b(?:foam rolling|rolling|stretching) (?:helps|loosens|lengthens|prevents|breaks)\\b',
  ),
  claim(
    'a score measures the body',
    "\\breadiness\\b[^.]*\\b(?:proves|measures|predicts)\\b|\\byou(?: a|\u2019|')re (?:fully )?(?:recovered|healed|ready to train)\\b|\\b(?:body|muscles?) (?:is|are|has|have) (?:fully )?(?:been )?recovered\\b",
  ),
  claim(
    'evening movement spoils sleep',
    '\\bevening (?:exercise|training|workouts?|movement) (?:harms?|ruins?|disturbs?|spoils?)\\b',
  ),
  claim('protein evenly', '\\bprotein\\b[^.]*\\b(?:evenly|each meal|every meal)\\b'),
  claim('load tells of overtraining', '\\bovertrain\\w*|\\bdanger(?:ous)? zone\\b'),
  claim(
    'nobody may move before a doctor agrees',
    '\\b(?:doctor|physician|clinician|professional) before (?:any|you (?:do )?any|starting any) (?:exercise|activity|movement)\\b',
  ),
];

/** "Best" is the best arrangement under the rules, and nothing is best for a body. */
const BEST = [
  claim(
    'it is the best for you',
    '\\b(?:best|optimal|ideal|perfect) (?:plan |week |time )?for (?:you|your)\\b(?! answers| week)',
  ),
  claim(
    'recovery can be optimal',
    `\\b(?:best|optimal|ideal|perfect|faster|maxim\\w+|optimi[sz]\\w+) (?:\\w+ )?(?:recovery|health|results?|fitness)\\b|\\brecover (?:faster|better|sooner)\\b`,
  ),
];

export const CLAIMS: readonly Claim[] = [...PROMISES, ...CONTRADICTED, ...BEST];

/** Words right before a claim, in its clause, that turn it into its opposite or into somebody's question. */
const DENIED =
  /\b(?:no|not|never|nor|nobody|nothing|none|without|cannot|neither|\w+n[\u2019']t)\b[^.;:,]*$/i;

/** The claims that a text makes. */
export function claimsIn(text: string): string[] {
  return sentences(text).flatMap((sentence) =>
    CLAIMS.flatMap(({ claim: name, pattern }) =>
      [...sentence.matchAll(pattern)]
        .filter(({ index }) => !DENIED.test(sentence.slice(0, index)))
        .map(() => `${name}: ${sentence}`),
    ),
  );
}

/** Sentences, also where lines, cells or points of a list break them. */
function sentences(text: string): string[] {
  return text
    .replace(/\n(?=\s*(?:[-*#|>]|\d+\.)\s)/g, '\n\n')
    .split(/\n\s*\n|\s\|\s|(?<=[.!?])\s+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

/** Words that the texts of rules, conditions, answers and questions do without, claim or not. */
export const WORDS: readonly RegExp[] = [
  /\btreat/i,
  /\bheal(s|ed|ing)?\b/i,
  /\bcur(e|es|ed|ing)\b/i,
  /\bdetox/i,
  /\bflush/i,
  /\btoxi[cn]/i,
  /\bguarantee/i,
  /\bsafe for\b/i,
  /\bfixes\b/i,
  /\breleas(es|ing)\b/i,
  /\blactic\b/i,
  /\binjury risk\b/i,
];
