import type { MASSAGE_CAUTIONS } from '../contract/names.ts';
import type { Safety } from './safety-answer.ts';

const CAUTION = {
  effect: 'massage-caution',
  rule: 'Z03',
  advice:
    'Please ask a clinician before your next massage, and tell your therapist. Until you change this answer, no massage is suggested.',
} as const;

/** Sources S121 and S122. */
export const MASSAGE_CAUTION: Record<(typeof MASSAGE_CAUTIONS)[number], Safety> = {
  clot: { ...CAUTION, question: 'A blood clot, known or suspected' },
  bleeding_or_thinners: {
    ...CAUTION,
    question: 'You bleed easily, have few platelets or take blood thinners',
  },
  fracture_or_thin_bones: { ...CAUTION, question: 'A broken bone, or thin bones' },
  wound_or_skin_infection: {
    ...CAUTION,
    question: 'An open wound, a burn or an infection of the skin',
  },
  recent_surgery: { ...CAUTION, question: 'An operation not long ago' },
  cancer_or_unexplained_lump: {
    ...CAUTION,
    question: 'Cancer, or a lump or pain nobody has explained',
  },
  unexplained_swelling: { ...CAUTION, question: 'Swelling nobody has explained' },
  stroke_heart_or_blood_pressure: {
    ...CAUTION,
    question: 'A recent stroke, an unstable heart or very high blood pressure',
  },
};
