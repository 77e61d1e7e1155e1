import type { ConditionId, TendonSite } from '../contract/names.ts';
import type { ConditionColumn } from './condition-cells.ts';
import type { SourceId } from './sources.ts';

export { type Cell, CONDITION_CELLS, type ConditionColumn } from './condition-cells.ts';

/** What is said about a condition the person named. The planner never names one itself. */
export interface Condition {
  name: string;
  welcome: string;
  goEasyOn: string;
  seeSomeone: string;
  /** Shown with every plan, so that going easy does not read as resting (rule C07). */
  always?: string;
  sources: readonly SourceId[];
}

const KEEP_MOVING = 'Keep moving within comfort; going easy on some things does not mean resting.';

export const CONDITION: Record<ConditionId, Condition> = {
  tendonitis: {
    name: 'tendonitis',
    welcome:
      'Moving the joint without pain and training the rest of the body are usually welcome. Add load slowly once it is calm.',
    goEasyOn:
      'Ease off for now from sudden jumps in load, heavy gripping and twisting, sport on the sore tendon, long stretches of it and direct pressure on it.',
    seeSomeone:
      'Get it checked if something popped or stopped working, if a joint is hot and red with a fever, or if it is no better after a few weeks.',
    sources: ['S60', 'S61', 'S62', 'S63'],
  },
  headaches: {
    name: 'headaches',
    welcome:
      'Steady easy movement, gentle yoga and relaxation suit many people; so does neck and shoulder strength work on days without a headache.',
    goEasyOn:
      'On a headache day, go easy on all-out efforts, lifts with held breath, head-down positions and heat.',
    seeSomeone:
      'Get medical help at once for a sudden worst-ever headache, one after a blow to the head, or one with weakness, numbness, confusion, a change in speech or vision, or fever and a stiff neck. Have it checked if it is new after 50, comes with effort or coughing, or if your scalp is tender and chewing hurts.',
    sources: ['S64', 'S65', 'S66', 'S67'],
  },
  tmj_disorders: {
    name: 'TMJ disorders',
    welcome:
      'Easy aerobic work, relaxation and gentle yoga are usually welcome, with your teeth apart and your tongue resting behind the upper teeth.',
    goEasyOn:
      'Go easy on lifts and sprints that make you clench, biting on a mouthguard, weight on the neck and opening wide.',
    seeSomeone:
      'UK advice is to have a jaw that clicks, locks or does not open fully checked soon, and so too severe headaches, a tender scalp, a change in vision, or being unable to eat or drink.',
    sources: ['S68', 'S69', 'S70'],
  },
  jaw_pain: {
    name: 'jaw pain',
    welcome:
      'Easy aerobic work, relaxation and gentle yoga are usually welcome, with your teeth apart and your tongue resting behind the upper teeth.',
    goEasyOn:
      'Go easy on clenching, opening wide and weight on the neck, and leave hard efforts until you know where the pain comes from.',
    seeSomeone:
      'Jaw pain that comes with effort, or with pressure in the chest, breathlessness, sweating, nausea or arm pain: call your local emergency number. A swollen face, a fever or a mouth that does not open: have it seen the same day.',
    sources: ['S68', 'S71'],
  },
  carpal_tunnel: {
    name: 'carpal tunnel',
    welcome:
      'Walking, machines for the legs, planks on forearms or fists and straight wrists are usually welcome.',
    goEasyOn:
      'Go easy on hard gripping, weight on a bent-back wrist, vibration and long times on handlebars; in the kitchen, on heavy pans and long cutting.',
    seeSomeone:
      'Have it checked if numbness stays, if your thumb gets weak or thin, if both hands get worse, if it followed an injury, or if neck pain comes with a weak arm.',
    sources: ['S72', 'S73', 'S74'],
  },
  upper_back_pain: {
    name: 'upper back pain',
    welcome:
      'Walking, swimming, yoga or pilates, light pulling and changing position often suit many people.',
    goEasyOn:
      'Go easy on heavy work overhead, loaded pulls, heavy rucksacks and holding one posture for long.',
    seeSomeone:
      'With chest pain or breathlessness, call your local emergency number. Have it checked after a fall, with fever, weight loss, a history of cancer, night pain that never eases, numbness like a band or unsteady legs.',
    always: KEEP_MOVING,
    sources: ['S75', 'S76', 'S85'],
  },
  low_back_pain: {
    name: 'low back pain',
    welcome:
      'Staying active matters most: walking, swimming or water exercise, yoga, tai chi and controlled trunk exercises suit many people.',
    goEasyOn:
      'Go easy on heavy lifts from the floor, bending and twisting far and often, sit-ups, lifting both legs at once and sudden impact.',
    seeSomeone:
      'A change in bladder, bowel or sexual function, a numb saddle area, or weakness or numbness in both legs: call your local emergency number. Have it checked after a major fall, with fever, weight loss, a history of cancer, thin bones or long steroid use.',
    always: KEEP_MOVING,
    sources: ['S04', 'S77', 'S78', 'S84', 'S85'],
  },
  sciatica: {
    name: 'sciatica',
    welcome:
      'Move often, in ways that do not send pain further down the leg: short walks, easy swims, water exercise and gentle movement through the day.',
    goEasyOn:
      'Go easy on heavy or bent-over lifting, deep forward folds, strong stretches of the back of the thigh, lifting both legs at once, impact and long sitting.',
    seeSomeone:
      'Pain down both legs, weakness or numbness that is severe or getting worse, a numb saddle area, or a change in bladder or bowel: call your local emergency number. Have it checked after a major fall, with fever, weight loss, a history of cancer, thin bones or long steroid use.',
    always: KEEP_MOVING,
    sources: ['S77', 'S79', 'S80', 'S84'],
  },
  hip_pain: {
    name: 'hip pain',
    welcome:
      'Easy cycling, swimming without the breaststroke kick and hip strength work within comfort suit many people.',
    goEasyOn:
      'Go easy on hills, long brisk walks, running, deep stretches across the body, crossed legs and lying on the sore side.',
    seeSomeone:
      'Have it seen the same day if you cannot put weight on it, after a fall, with sudden severe pain or a hot, swollen joint and fever. Have groin pain at rest and at night checked.',
    sources: ['S81', 'S82'],
  },
  knee_pain: {
    name: 'knee pain',
    welcome:
      'Easy cycling, swimming and strength work for hip and knee in a comfortable range suit many people.',
    goEasyOn:
      'Go easy on deep squats and lunges, stairs, going downhill, jumping, running on a bad day and the breaststroke kick.',
    seeSomeone:
      'Have it seen the same day if you cannot put weight on it, if it locks, gives way or has changed shape, if it swelled up within hours of an injury, or if it is hot and red and you have a fever.',
    sources: ['S83', 'S86', 'S87'],
  },
  iliotibial_band_syndrome: {
    name: 'iliotibial band syndrome',
    welcome:
      'Swimming, hip strength work to the side, pilates and, on the way back, short bouts without pain are usually welcome.',
    goEasyOn:
      'Go easy on running, most of all downhill and on sloping roads, on hills, long rides and hard rolling. Keep something only if the next day feels no worse.',
    seeSomeone:
      'Have it checked if the knee locks, gives way or swells, if it hurts at rest or at night, or if nothing has changed after six weeks.',
    sources: ['S88', 'S89'],
  },
  calf_cramps: {
    name: 'calf cramps',
    welcome:
      'Stretching calves and the backs of the thighs before bed, easy walking and cycling and calf strength work built up slowly suit many people.',
    goEasyOn:
      'Go easy on sudden sprints, jumps, hard push-offs in the pool and sudden extra distance.',
    seeSomeone:
      'One calf that is hot, red, swollen or always painful: have it seen the same day, without massage or rolling. A cramp over ten minutes, or one after a dirty wound or contact with chemicals: get medical help at once. Have it checked if cramps began with a new medicine or always come at the same walking distance.',
    sources: ['S90', 'S91'],
  },
  plantar_fasciitis: {
    name: 'plantar fasciitis',
    welcome:
      'Swimming, cycling, rowing, seated or floor strength work and stretching calf and sole suit many people; add slow heel raises once it is calm.',
    goEasyOn:
      'Go easy on long standing or walking, also in the kitchen, on running, jumping and bare feet on hard floors.',
    seeSomeone:
      'Have it checked after a sudden tearing feeling, with numbness, tingling, heat, redness or fever, if both heels hurt and mornings stay stiff for long, or if it is no better after two weeks.',
    sources: ['S92', 'S93'],
  },
};

/** The columns of the table that count; a tendon without a site takes both (rule C08). */
export function columnsFor(id: ConditionId, site?: TendonSite): readonly ConditionColumn[] {
  if (id !== 'tendonitis') return [id];
  return site === undefined ? ['tendonitis_arm', 'tendonitis_leg'] : [`tendonitis_${site}`];
}
