import type { SafetyAnswer } from '../contract/names.ts';
import type { Safety } from './safety-answer.ts';
import { MASSAGE_CAUTION } from './safety-massage.ts';
import { WARNING_SIGN } from './safety-warning-signs.ts';

export type { Safety } from './safety-answer.ts';

export const SAFETY: Record<SafetyAnswer, Safety> = {
  heart_metabolic_kidney: {
    effect: 'low-only',
    rule: 'Z02',
    question:
      'A disease of the heart or blood vessels, diabetes or another metabolic disease, or a kidney disease',
    advice:
      'You can keep to gentle activity. Please ask a doctor what else would suit you, and tell us when somebody has agreed.',
  },
  chest_symptoms: {
    effect: 'low-only',
    rule: 'Z02',
    question: 'Chest pain, unusual breathlessness, fainting or dizziness in the last months',
    advice:
      'If you feel it now, stop and call your local emergency number. Otherwise keep to gentle activity and see a doctor soon; tell us when somebody has agreed to more.',
  },
  supervised_only: {
    effect: 'low-only',
    rule: 'Z02',
    question: 'Somebody told you to exercise only under supervision',
    advice:
      'You can keep to gentle activity. Please plan anything harder with the people who supervise you, and tell us when they have agreed.',
  },
  new_injury: {
    effect: 'low-only',
    rule: 'Z02',
    question: 'A new injury',
    advice:
      'You can keep to gentle activity that does not hurt. Massage and hard work on a fresh injury are usually advised against in the first days: please ask a clinician, and tell us when somebody has agreed to more.',
  },
  pregnant_or_postnatal: {
    effect: 'stop',
    urgency: 'professional',
    rule: 'Z06',
    question: 'Pregnant, or gave birth in the last twelve weeks',
    advice:
      'This planner is not made for this time. Your midwife or doctor can tell you which movement suits you now; we would be glad to see you later.',
  },
  under_18: {
    effect: 'stop',
    urgency: 'professional',
    rule: 'Z06',
    question: 'Under 18',
    advice:
      'This planner is made for adults. A doctor, physiotherapist or coach can plan with you and the people who look after you.',
  },
  fever_or_ill: {
    effect: 'cooking-only',
    rule: 'Z05',
    question: 'A fever or feeling ill now',
    advice:
      'Rest until about a day after the signs have gone; then the plan starts again gently. If you get worse or are worried, ask a clinician.',
  },
  ...WARNING_SIGN,
  ...MASSAGE_CAUTION,
};

/** One line in every plan. */
export const DISCLAIMER =
  'Not medical advice. If something is new, severe or getting worse, get help.';
