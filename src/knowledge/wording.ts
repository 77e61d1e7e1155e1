import type { Basis, Phase, Pressure, Region } from '../contract/names.ts';

export const PHASE: Record<Phase, { name: string; text: string }> = {
  rest: { name: 'rest', text: 'An easy day: everything stays at low effort.' },
  easy: {
    name: 'easy',
    text: 'Massaged areas stay lightly used; the rest of you may do more once you are hardly sore.',
  },
  'build-up': {
    name: 'build-up',
    text: 'Massaged areas work again at moderate effort, for less time than usual.',
  },
  relaxed: {
    name: 'relaxed',
    text: 'The days you may feel looser: the time for all your training, and for something new.',
  },
};

export const BASIS_NAME: Record<Basis, string> = {
  article: 'the article',
  research: 'research',
  practice: 'common professional custom',
  'our-choice': 'our choice',
  'your-data': 'what you logged',
  'your-setting': 'your setting',
};

export const REGION_NAME: Record<Region, string> = {
  jaw: 'jaw',
  neck: 'neck',
  shoulder: 'shoulders',
  elbow_forearm: 'elbows and forearms',
  wrist_hand: 'wrists and hands',
  upper_back: 'upper back',
  low_back: 'low back',
  core: 'trunk',
  hip: 'hips',
  thigh: 'thighs',
  knee: 'knees',
  calf_ankle: 'calves and ankles',
  foot: 'feet',
};

export const PRESSURE_NAME: Record<Pressure, string> = {
  light: 'light',
  moderate: 'moderate',
  firm: 'firm, and fine',
  'overly-painful': 'overly painful',
};

/** With a capital letter first, as a sentence begins. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
