import type { OptionSpec } from '../table/spec.ts';

/** Parts of the questionnaire that can be asked by themselves. */
export const SECTIONS = [
  'safety',
  'conditions',
  'massage',
  'goal',
  'activity',
  'energy',
  'day',
  'sleep',
  'places',
  'cooking',
] as const;
export type Section = (typeof SECTIONS)[number];

/** One option for every answer. Nothing heavy is loaded here: the help is made from it. */
export const ANSWER_OPTIONS: readonly OptionSpec[] = [
  { flags: '--adult <yes>', text: 'you are 18 or older: yes or no' },
  { flags: '--age-65 <yes>', text: 'you are 65 or older: yes or no' },
  { flags: '--safety <names>', text: 'what applies of question 1, or none' },
  { flags: '--cleared <yes>', text: 'a professional agreed to more than gentle activity' },
  { flags: '--emergency-signs <names>', text: 'signs that need help now, or none' },
  { flags: '--same-day-signs <names>', text: 'signs to have seen today, or none' },
  {
    flags: '--conditions <names>',
    text: 'what to go easy on or none; not yet reviewed by a physiotherapist',
  },
  { flags: '--tendon-site <site>', text: 'where the tendonitis is: arm, leg or both' },
  { flags: '--pain <pairs>', text: 'pain today, 0 to 10: low_back_pain=3,knee_pain=5' },
  { flags: '--massage <which>', text: 'none, booked, had (in the last two weeks) or both' },
  { flags: '--massage-last <time>', text: 'when it was: "last tue 17:00"' },
  { flags: '--massage-next <time>', text: 'when it will be: "thu 18:00"' },
  { flags: '--massage-minutes <minutes>', text: 'how long it takes' },
  { flags: '--massage-type <type>', text: 'neuromuscular, deep-tissue, relaxation ...' },
  { flags: '--massage-pressure <1-5>', text: '1 feather-light, 3 firm and fine, 5 too much' },
  { flags: '--massage-first-time <yes>', text: 'it is the first one of its kind: yes or no' },
  { flags: '--massage-cautions <names>', text: 'reasons to ask a clinician before it, or none' },
  { flags: '--massage-regions <areas>', text: 'massaged areas: low_back,hip or whole_body' },
  { flags: '--goal <goal>', text: 'feel-better, get-fitter, build-strength ...' },
  { flags: '--activities <names>', text: 'what you like to do, or starter' },
  { flags: '--active-days <days>', text: 'active days a week in the last four weeks, 0 to 7' },
  { flags: '--usual-minutes <minutes>', text: 'minutes on such a day' },
  { flags: '--longest-minutes <minutes>', text: 'the longest of them' },
  { flags: '--strength-days <days>', text: 'of these, days with strength work, 0 to 7' },
  { flags: '--chronotype <1-5>', text: '1 clearly a morning person ... 5 clearly evening' },
  { flags: '--energy <rows>', text: 'early to evening, 1 to 5: "workdays 3432, days-off 3443"' },
  { flags: '--work-days <days>', text: 'days with fixed hours: mon,tue or mon-fri or none' },
  { flags: '--work-hours <hours>', text: 'from when to when: 09:00-17:30' },
  { flags: '--workload <0-3>', text: 'how heavy such a day is: 0 free ... 3 heavy' },
  { flags: '--calendars <files>', text: 'calendar files whose busy times count, or none' },
  { flags: '--stress <1-5>', text: 'last week: 1 calm ... 5 overloaded' },
  { flags: '--strain <1-5>', text: 'of ordinary days on your body: 1 little ... 5 a lot' },
  { flags: '--bed <time>', text: 'when you go to bed: 22:30' },
  { flags: '--wake <time>', text: 'when you get up: 06:30' },
  { flags: '--bed-days-off <time>', text: 'the same before days off, or same' },
  { flags: '--wake-days-off <time>', text: 'the same on days off, or same' },
  { flags: '--sleep-hours <hours>', text: 'hours you usually sleep' },
  { flags: '--time-zone <zone>', text: 'such as Europe/Berlin; else that of this machine' },
  { flags: '--week-start <day>', text: 'the day your weeks start: mon, sun ...' },
  { flags: '--clock <hours>', text: '12 or 24; else as your language has it' },
  { flags: '--places <names>', text: 'gym, pool, or none; home and outdoors are always there' },
  { flags: '--gear <names>', text: 'what you have: mat,bands,dumbbells ... or none' },
  { flags: '--gym-minutes <minutes>', text: 'to the gym, one way' },
  { flags: '--pool-minutes <minutes>', text: 'to the pool, one way' },
  { flags: '--cook-minutes <minutes>', text: 'for one round of cooking; 0 for none' },
  { flags: '--cook-days <days>', text: 'days a week it should feed you, 0 to 7' },
  { flags: '--freezer <yes>', text: 'there is room in a freezer: yes or no' },
  { flags: '--food-guidance <country>', text: 'how long cooked food keeps: uk or us advice' },
];

export const SETUP_OPTIONS: readonly OptionSpec[] = [
  { flags: '--answers <file>', text: 'answers as JSON, such as a request; - reads standard input' },
  ...ANSWER_OPTIONS,
  { flags: '--json', text: 'print what was saved as JSON; errors are JSON as well' },
];

export const SETTINGS_OPTIONS: readonly OptionSpec[] = [
  { flags: '--reset', text: 'back to what it is without a setting of yours' },
  { flags: '--edit', text: 'open all answers as a text in your editor' },
  { flags: '--json', text: 'print JSON; errors are JSON as well' },
];

/** The name of an option without dashes. */
export function optionName({ flags }: OptionSpec): string {
  return /^--([\w-]+)/.exec(flags)?.[1] ?? '';
}
