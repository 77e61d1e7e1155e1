import type { MassageType, Pressure } from '../contract/names.ts';

/** Hours from the end of a massage until the named phase is over. */
export interface Clock {
  restHours: number;
  easyHours: number;
  buildUpHours: number;
}

/** Rule M13 by type and M14 by pressure, before the adjustments of M14, M15 and M21. */
export const CLOCK: Record<MassageType, Record<Pressure, Clock>> = {
  neuromuscular: {
    light: { restHours: 12, easyHours: 18, buildUpHours: 48 },
    moderate: { restHours: 24, easyHours: 36, buildUpHours: 72 },
    firm: { restHours: 24, easyHours: 36, buildUpHours: 72 },
    'overly-painful': { restHours: 36, easyHours: 54, buildUpHours: 72 },
  },
  'deep-tissue': {
    light: { restHours: 12, easyHours: 24, buildUpHours: 48 },
    moderate: { restHours: 24, easyHours: 48, buildUpHours: 72 },
    firm: { restHours: 24, easyHours: 48, buildUpHours: 72 },
    'overly-painful': { restHours: 36, easyHours: 72, buildUpHours: 84 },
  },
  myofascial: {
    light: { restHours: 12, easyHours: 18, buildUpHours: 48 },
    moderate: { restHours: 24, easyHours: 36, buildUpHours: 72 },
    firm: { restHours: 24, easyHours: 36, buildUpHours: 72 },
    'overly-painful': { restHours: 36, easyHours: 54, buildUpHours: 72 },
  },
  'sports-firm': {
    light: { restHours: 12, easyHours: 24, buildUpHours: 48 },
    moderate: { restHours: 24, easyHours: 48, buildUpHours: 72 },
    firm: { restHours: 24, easyHours: 48, buildUpHours: 72 },
    'overly-painful': { restHours: 36, easyHours: 72, buildUpHours: 84 },
  },
  'sports-light': {
    light: { restHours: 6, easyHours: 12, buildUpHours: 24 },
    moderate: { restHours: 12, easyHours: 24, buildUpHours: 48 },
    firm: { restHours: 12, easyHours: 24, buildUpHours: 48 },
    'overly-painful': { restHours: 18, easyHours: 36, buildUpHours: 48 },
  },
  relaxation: {
    light: { restHours: 6, easyHours: 12, buildUpHours: 24 },
    moderate: { restHours: 12, easyHours: 24, buildUpHours: 36 },
    firm: { restHours: 12, easyHours: 24, buildUpHours: 36 },
    'overly-painful': { restHours: 18, easyHours: 36, buildUpHours: 48 },
  },
};

/** After these, nothing high before the hours of parameter M14.no_high_h. */
export const NO_HIGH_PRESSURES = ['firm', 'overly-painful'] as const satisfies readonly Pressure[];

/** How far the hours of a type can be trusted, in words for a person. */
export const CLOCK_SOURCE: Record<MassageType, string> = {
  neuromuscular: 'The 24 to 36 hours come from the article; the other hours are our choice.',
  'deep-tissue':
    'Many therapists suggest 24 to 48 easy hours; there is little research either way.',
  myofascial: 'We found no source for this type, so it uses the hours of neuromuscular massage.',
  'sports-firm':
    'Many therapists suggest 24 to 48 easy hours; there is little research either way.',
  'sports-light': 'Many therapists suggest an easy day; the exact hours are our choice.',
  relaxation: 'Professional custom, not research; the exact hours are our choice.',
};
