import type { RedFlag } from '../contract/names.ts';
import type { Safety } from './safety-answer.ts';

const EMERGENCY = { effect: 'stop', urgency: 'emergency', rule: 'Z04' } as const;
const SAME_DAY = { effect: 'stop', urgency: 'same-day', rule: 'Z04' } as const;

/** Sources S12, S13, S67, S68, S71, S79, S84 to S87 and S90. */
export const WARNING_SIGN: Record<RedFlag, Safety> = {
  chest_pressure_or_referred_pain: {
    ...EMERGENCY,
    question:
      'Pressure or pain in the chest, sudden breathlessness, or pain in jaw, arm or upper back with effort, sweating, nausea or breathlessness',
    advice: 'Stop what you are doing and call your local emergency number now.',
  },
  sudden_worst_headache: {
    ...EMERGENCY,
    question: 'A sudden headache, the worst you have ever had',
    advice: 'Call your local emergency number now. Do not wait to see whether it passes.',
  },
  stroke_signs: {
    ...EMERGENCY,
    question:
      'A drooping face, a weak arm, changed speech, sudden confusion or sudden loss of vision',
    advice: 'Call your local emergency number now, even if it is already getting better.',
  },
  bladder_bowel_saddle_or_both_legs: {
    ...EMERGENCY,
    question:
      'New trouble passing or holding urine or stool, numbness between the legs, or weak or numb legs on both sides or getting worse',
    advice: 'Call your local emergency number or go to an emergency department now.',
  },
  dark_urine_swollen_muscles: {
    ...EMERGENCY,
    question:
      'Dark urine after a massage or training, above all with swollen, very painful muscles',
    advice: 'Call your local emergency number or go to an emergency department now.',
  },
  breathless_swollen_calf: {
    ...EMERGENCY,
    question: 'Sudden breathlessness with a painful, swollen calf',
    advice: 'Call your local emergency number now. Do not rub or roll the calf.',
  },
  dizzy_after_neck_work: {
    ...EMERGENCY,
    question:
      'Neck pain with dizziness, double vision, slurred speech or unsteadiness after work on the neck',
    advice: 'Call your local emergency number now and keep your neck still.',
  },
  hot_swollen_calf: {
    ...SAME_DAY,
    question: 'One calf that is hot, red or swollen',
    advice:
      'Have it seen by a clinician today, and until then no massage, rolling or exercise. If you also get breathless, call your local emergency number.',
  },
  fever_with_hot_joint_back_or_stiff_neck: {
    ...SAME_DAY,
    question: 'A fever together with a hot joint, back pain or a stiff neck',
    advice:
      'Have it seen by a clinician today. If you are confused, very drowsy or getting worse fast, call your local emergency number.',
  },
  cannot_bear_weight: {
    ...SAME_DAY,
    question: 'A leg you cannot put weight on',
    advice: 'Have it seen by a clinician today and keep your weight off it until then.',
  },
  locked_or_hugely_swollen_knee: {
    ...SAME_DAY,
    question: 'A knee that is locked, or hugely swollen after an injury',
    advice: 'Have it seen by a clinician today and keep your weight off it until then.',
  },
  locked_jaw_or_scalp_tenderness: {
    ...SAME_DAY,
    question: 'A locked jaw, or a tender scalp with a change in your vision',
    advice:
      'Have it seen by a clinician today. If you lose vision suddenly, call your local emergency number.',
  },
  major_fall: {
    ...SAME_DAY,
    question: 'A major fall or blow, or a small one if you have thin bones or take steroids',
    advice:
      'Have it seen by a clinician today. If you hit your head or neck and feel worse, call your local emergency number.',
  },
  new_numbness_or_weakness: {
    ...SAME_DAY,
    question: 'New numbness or weakness, also after a massage',
    advice:
      'Have it seen by a clinician today. If it came suddenly, is on one side, in both legs or getting worse, call your local emergency number.',
  },
  marked_swelling_or_bruising: {
    ...SAME_DAY,
    question: 'Marked swelling or bruising after a massage',
    advice:
      'Have it seen by a clinician today, and tell your therapist. If you take blood thinners, or it grows or gets very painful, call your local emergency number.',
  },
  severe_headache_or_vision_trouble: {
    ...SAME_DAY,
    question: 'A severe headache, dizziness or trouble seeing, also after a massage',
    advice:
      'Have it seen by a clinician today. If it came suddenly, is getting worse or comes with weakness or confusion, call your local emergency number.',
  },
};
