import { describe, expect, it } from 'vitest';
import { CLAIMS, claimsIn } from './claims.ts';
import { texts } from './texts.ts';

describe('every text a person can read', () => {
  const all = texts();

  it('is read: strings of the source, pages, printed plans', () => {
    const kinds = (start: string) => all.filter(({ from }) => from.startsWith(start)).length;
    expect(kinds('src/')).toBeGreaterThan(2000);
    expect(kinds('docs/')).toBeGreaterThan(10);
    expect(kinds('tests/people/plans/')).toBeGreaterThan(10);
    expect(kinds('README.md') + kinds('CHANGELOG.md') + kinds('package.json')).toBe(3);
    // One sentence of each: a template, a help text, an error, a plan.
    const whole = all.map(({ text }) => text).join('\n');
    expect(whole).toContain('Many therapists suggest an easy day');
    expect(whole).toContain('never ask anything');
    expect(whole).toContain('This planner is made for adults.');
  });

  it('makes no claim that the evidence does not carry', () => {
    const found = all.flatMap(({ from, text }) => claimsIn(text).map((each) => `${from}: ${each}`));
    expect(found).toEqual([]);
  });
});

/** One sentence or more for each claim that has to be caught. */
const CAUGHT: Record<string, readonly string[]> = {
  'it treats something': [
    'Massage treats back pain.',
    'A treatment for sciatica.',
    'Treating your sore neck starts here.',
  ],
  'it heals': ['Rest heals.', 'Your tendon is healed by Friday.', 'healing happens at night'],
  'it cures': ['Walking cures a bad back.', 'A cure for headaches.'],
  'it detoxes or flushes': ['Detox week', 'Easy movement flushes the muscles.'],
  'it fixes the body': ['This week fixes your back.', 'It corrects the muscles of the neck.'],
  'it releases something': ['Massage releases tension.', 'Releasing knots takes a day.'],
  'an outcome is certain': [
    'Guaranteed to work.',
    'This will ease your neck.',
    'The walk will help.',
    'It will reduce soreness.',
  ],
  'it is safe': [
    'This plan is safe for you.',
    'Now it is safe to train.',
    'Rice is safe for three days.',
  ],
  'science is on our side': [
    'A scientifically proven plan.',
    'Walking is proven to work.',
    'Evidence-based weeks.',
  ],
  'somebody endorses it': [
    'Endorsed by therapists.',
    'The American Academy of Pain Management supports it.',
    'Experts agree.',
  ],
  'it diagnoses': ['The planner diagnoses what hurts.', 'It looks as if you have sciatica.'],
  'lactic acid or toxins leave': [
    'Massage removes lactic acid.',
    'Toxins leave the tissue.',
    'It clears waste products.',
  ],
  'so much water': ['Drink two litres after it.', 'Drink plenty of water.', 'Drink more today.'],
  'you stay loose for days, as a fact': [
    'You stay loose for 9 days.',
    'The looseness lasts a week.',
  ],
  'soreness ends by the clock': [
    'The soreness is gone after 36 hours.',
    'Soreness ends within 2 days.',
  ],
  'waiting after a massage is a must': [
    'You must wait a day after a massage.',
    'After a massage you have to rest.',
    'Research shows that a day off after massage matters.',
  ],
  'it changes the risk of injury': [
    'That lowers the risk of injury.',
    'Small steps prevent injuries.',
    'It raises your injury risk.',
  ],
  'muscle is like gel': ['Your muscles are like gel now.'],
  'more massage is better': [
    'More massage is better.',
    'You should have a massage soon.',
    'Massage every week helps.',
  ],
  'massage eases pain': [
    'Massage helps.',
    'Massage can ease a sore neck.',
    'Massage relieves the neck.',
    'It eases back pain.',
    'Pain relief in a week.',
  ],
  'one type of massage does more': [
    'Neuromuscular massage corrects the cause.',
    'Deep tissue is better.',
  ],
  'small steps are proven': ['Growing 10 % a week is proven.', 'We follow the ten percent rule.'],
  'a ratio of loads says something': [
    'Your acute:chronic ratio is 1.4.',
    'You are in the sweet spot.',
  ],
  'muscles need 48 hours': ['Muscles need 48 hours.', 'A massaged area takes at least 2 days.'],
  'an hour of the day is best': ['The best time to train is in the morning.', 'Evenings are best.'],
  'a habit takes so many days': ['A habit in 66 days.', 'It becomes a habit after 10 weeks.'],
  'rest is for backs': ['Stay in bed today.', 'Rest your back.'],
  'rolling loosens': ['Foam rolling loosens the thigh.'],
  'a score measures the body': [
    'Readiness measures how far you are.',
    'Your body has recovered.',
    'You are fully recovered.',
  ],
  'evening movement spoils sleep': ['Evening workouts ruin your night.'],
  'protein evenly': ['Spread protein evenly.'],
  'load tells of overtraining': ['You are overtraining.'],
  'nobody may move before a doctor agrees': ['See a doctor before any exercise.'],
  'it is the best for you': ['The best plan for you.', 'This is ideal for your back.'],
  'recovery can be optimal': [
    'For optimal recovery.',
    'You recover faster.',
    'Maximise your fitness.',
  ],
};

/** Honest sentences with the same words. */
const HONEST = [
  'It does not diagnose or treat anything.',
  'Nothing here heals or cures.',
  'No promise, no guarantee.',
  'Myofascial release and neuromuscular massage have clocks of their own.',
  'We found no source that says massage removes anything.',
  'The program fixes the day and the time of a block you move.',
  'Please fix the file by hand.',
  'A new release of the program.',
  'The lock is released.',
  'recovery-plan massage remove m2',
  'Massaged areas stay lightly used.',
  'Drink as you normally would.',
  'You told us you usually feel looser for about 9 days; we plan around that.',
  'Most people feel back to normal within a day or two. Tell us if you are not.',
  'Many therapists suggest an easy day. There is little research either way.',
  'Hard efforts may feel flat right after.',
  'How often is between you and your therapist.',
  'May help for a while; staying active matters most.',
  'Big jumps in one go are the ones to avoid.',
  'This week is a big step up from your last four.',
  'A day between similar sessions is a comfortable start.',
  'The best time is the one you keep.',
  'Habits take weeks to months. A missed day does not undo it.',
  'Ease off for now; add load slowly once calm.',
  'Keep it only if tomorrow feels no worse.',
  'Move often, in ways that do not send pain further down the leg.',
  'Using the stricter rule until you choose.',
  'Lower than your usual, so today is lighter.',
  'Counts the trip as part of the effort.',
  'Your days were very alike this week.',
  'UK advice is to have this checked soon.',
  'You can keep to gentle activity while you check.',
  'The arrangement is the best one under these rules, proven.',
  'Plan around days when you are ill or injured.',
  'your health, a secure step, a curve, occurred',
];

describe('a claim', () => {
  it.each(CLAIMS.map(({ claim }) => claim))('%s: is caught', (name) => {
    const examples = CAUGHT[name] ?? [];
    expect(examples.length).toBeGreaterThan(0);
    const missed = examples.filter(
      (text) => !claimsIn(text).some((found) => found.startsWith(`${name}: `)),
    );
    expect(missed).toEqual([]);
  });

  it('is caught across a line break, in a table and after an honest sentence', () => {
    expect(claimsIn('A walk may suit you. Massage removes\nlactic acid.')).toHaveLength(2);
    expect(claimsIn('| walk | heals |')).toHaveLength(1);
    expect(claimsIn('No promise here, but it heals.')).toHaveLength(1);
  });

  it.each(HONEST)('is not: %s', (text) => expect(claimsIn(text)).toEqual([]));
});
