import {
  ACTIVITIES,
  CONDITIONS,
  DAYS,
  FOOD_GUIDANCE,
  GEAR,
  GOALS,
  ILL_ANSWERS,
  LOW_ONLY_ANSWERS,
  MASSAGE_CAUTIONS,
  MASSAGE_TYPES,
  OUT_OF_SCOPE_ANSWERS,
  RED_FLAGS,
  REGIONS,
  SAFETY_ANSWERS,
  TENDON_SITES,
  WHOLE_BODY,
} from '../contract/names.ts';
import type { Hint } from './completion.ts';

const word = (...words: readonly string[]): Hint => ({ kind: 'word', words });
const list = (...words: readonly string[]): Hint => ({ kind: 'list', words });

/** Values of options whose table entry names them in words only, by their flags. */
export const VALUES: Readonly<Record<string, Hint>> = {
  '--week <week>': word('this', 'next'),
  '--regions <regions>': list(...REGIONS, WHOLE_BODY),
  '--activity <name>': word(...ACTIVITIES),
  '--flags <names>': list('none', ...SAFETY_ANSWERS),
  '--safety <names>': list('none', ...LOW_ONLY_ANSWERS, ...OUT_OF_SCOPE_ANSWERS, ...ILL_ANSWERS),
  '--emergency-signs <names>': list('none', ...RED_FLAGS),
  '--same-day-signs <names>': list('none', ...RED_FLAGS),
  '--conditions <names>': list('none', ...CONDITIONS),
  '--tendon-site <site>': word(...TENDON_SITES, 'both'),
  '--massage <which>': word('none', 'booked', 'had', 'both'),
  '--massage-type <type>': word(...MASSAGE_TYPES),
  '--massage-cautions <names>': list('none', ...MASSAGE_CAUTIONS),
  '--massage-regions <areas>': list(...REGIONS, WHOLE_BODY),
  '--goal <goal>': word(...GOALS),
  '--activities <names>': list('starter', ...ACTIVITIES),
  '--work-days <days>': list('none', 'mon-fri', ...DAYS),
  '--week-start <day>': word(...DAYS),
  '--clock <hours>': word('12', '24'),
  '--places <names>': list('none', 'gym', 'pool'),
  '--gear <names>': list('none', ...GEAR),
  '--food-guidance <country>': word(...FOOD_GUIDANCE),
};
