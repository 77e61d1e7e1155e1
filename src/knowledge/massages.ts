import type { MassageType, Pressure } from '../contract/names.ts';

/** Hours from the end of a massage until the named phase is over. */
interface Clock {
  restHours: number;
  easyHours: number;
  buildUpHours: number;
}

/** All that is known of a type of massage. */
interface Massage {
  name: string;
  /** Rule M13 by type and M14 by pressure, before the adjustments of M14, M15 and M21. */
  clocks: Record<Pressure, Clock>;
  /** How far these hours can be trusted, in words for a person. */
  basis: string;
}

export const MASSAGE: Record<MassageType, Massage> = {
  neuromuscular: {
    name: 'neuromuscular or trigger point massage',
    clocks: {
      light: { restHours: 12, easyHours: 18, buildUpHours: 48 },
      moderate: { restHours: 24, easyHours: 36, buildUpHours: 72 },
      firm: { restHours: 24, easyHours: 36, buildUpHours: 72 },
      'overly-painful': { restHours: 36, easyHours: 54, buildUpHours: 72 },
    },
    basis: 'The 24 to 36 hours come from the article; the other hours are our choice.',
  },
  'deep-tissue': {
    name: 'deep tissue massage',
    clocks: {
      light: { restHours: 12, easyHours: 24, buildUpHours: 48 },
      moderate: { restHours: 24, easyHours: 48, buildUpHours: 72 },
      firm: { restHours: 24, easyHours: 48, buildUpHours: 72 },
      'overly-painful': { restHours: 36, easyHours: 72, buildUpHours: 84 },
    },
    basis: 'Many therapists suggest 24 to 48 easy hours; there is little research either way.',
  },
  myofascial: {
    name: 'myofascial massage',
    clocks: {
      light: { restHours: 12, easyHours: 18, buildUpHours: 48 },
      moderate: { restHours: 24, easyHours: 36, buildUpHours: 72 },
      firm: { restHours: 24, easyHours: 36, buildUpHours: 72 },
      'overly-painful': { restHours: 36, easyHours: 54, buildUpHours: 72 },
    },
    basis: 'We found no source for this type, so it uses the hours of neuromuscular massage.',
  },
  'sports-firm': {
    name: 'sports massage, firm',
    clocks: {
      light: { restHours: 12, easyHours: 24, buildUpHours: 48 },
      moderate: { restHours: 24, easyHours: 48, buildUpHours: 72 },
      firm: { restHours: 24, easyHours: 48, buildUpHours: 72 },
      'overly-painful': { restHours: 36, easyHours: 72, buildUpHours: 84 },
    },
    basis: 'Many therapists suggest 24 to 48 easy hours; there is little research either way.',
  },
  'sports-light': {
    name: 'sports massage, light',
    clocks: {
      light: { restHours: 6, easyHours: 12, buildUpHours: 24 },
      moderate: { restHours: 12, easyHours: 24, buildUpHours: 48 },
      firm: { restHours: 12, easyHours: 24, buildUpHours: 48 },
      'overly-painful': { restHours: 18, easyHours: 36, buildUpHours: 48 },
    },
    basis: 'Many therapists suggest an easy day; the exact hours are our choice.',
  },
  relaxation: {
    name: 'relaxation or Swedish massage',
    clocks: {
      light: { restHours: 6, easyHours: 12, buildUpHours: 24 },
      moderate: { restHours: 12, easyHours: 24, buildUpHours: 36 },
      firm: { restHours: 12, easyHours: 24, buildUpHours: 36 },
      'overly-painful': { restHours: 18, easyHours: 36, buildUpHours: 48 },
    },
    basis: 'Professional custom, not research; the exact hours are our choice.',
  },
};

/** After these, nothing high before the hours of parameter M14.no_high_h. */
export const NO_HIGH_PRESSURES = ['firm', 'overly-painful'] as const satisfies readonly Pressure[];
