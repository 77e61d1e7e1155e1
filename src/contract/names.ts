/** The ids a request and a plan may use. They are fixed: add, never rename. */

export const REGIONS = [
  'jaw',
  'neck',
  'shoulder',
  'elbow_forearm',
  'wrist_hand',
  'upper_back',
  'low_back',
  'core',
  'hip',
  'thigh',
  'knee',
  'calf_ankle',
  'foot',
] as const;
export type Region = (typeof REGIONS)[number];

export const WHOLE_BODY = 'whole_body';

export const ACTIVITIES = [
  'breathing_relax',
  'walk_easy',
  'walk_brisk',
  'hike_hills',
  'cycle_easy',
  'cycle_stationary_light',
  'cycle_moderate',
  'run_walk',
  'run_easy',
  'run_intervals',
  'swim_easy',
  'swim_laps_hard',
  'water_exercise',
  'elliptical',
  'row_machine',
  'strength_full_light',
  'strength_full_heavy',
  'strength_upper',
  'strength_lower',
  'core_floor',
  'circuit_hiit',
  'jump_plyo',
  'yoga_gentle',
  'yoga_power',
  'pilates',
  'tai_chi',
  'stretch_mobility',
  'foam_roll',
  'dance_low_impact',
] as const;
export type ActivityId = (typeof ACTIVITIES)[number];

export const COOKING = ['meal_prep_batch', 'meal_prep_topup'] as const;
export type CookingId = (typeof COOKING)[number];

export const ANY_ACTIVITY = [...ACTIVITIES, ...COOKING] as const;
export type AnyActivityId = (typeof ANY_ACTIVITY)[number];

const KINDS = ['aerobic', 'strength', 'mobility', 'mixed', 'recovery'] as const;
export type ActivityKind = (typeof KINDS)[number];

export const INTENSITIES = ['low', 'moderate', 'high'] as const;
export type Intensity = (typeof INTENSITIES)[number];

export const CONDITIONS = [
  'tendonitis',
  'headaches',
  'tmj_disorders',
  'jaw_pain',
  'carpal_tunnel',
  'upper_back_pain',
  'low_back_pain',
  'sciatica',
  'hip_pain',
  'knee_pain',
  'iliotibial_band_syndrome',
  'calf_cramps',
  'plantar_fasciitis',
] as const;
export type ConditionId = (typeof CONDITIONS)[number];

/** Said wherever conditions are chosen. */
export const CONDITIONS_NOTE =
  'What the plan leaves out or limits for each has not yet been reviewed by a physiotherapist.';

export const TENDON_SITES = ['arm', 'leg'] as const;
export type TendonSite = (typeof TENDON_SITES)[number];

export const MASSAGE_TYPES = [
  'neuromuscular',
  'deep-tissue',
  'myofascial',
  'sports-firm',
  'sports-light',
  'relaxation',
] as const;
export type MassageType = (typeof MASSAGE_TYPES)[number];

export const PRESSURES = ['light', 'moderate', 'firm', 'overly-painful'] as const;
export type Pressure = (typeof PRESSURES)[number];

export const PHASES = ['rest', 'easy', 'build-up', 'relaxed'] as const;
export type Phase = (typeof PHASES)[number];

export const PLACES = ['home', 'outdoors', 'gym', 'pool'] as const;
export type Place = (typeof PLACES)[number];

export const GEAR = [
  'mat',
  'bands',
  'dumbbells',
  'bands_or_dumbbells',
  'bike',
  'exercise_bike',
  'elliptical',
  'rower',
  'rack',
  'rope',
  'roller',
] as const;
export type Gear = (typeof GEAR)[number];

export const GOALS = [
  'feel-better',
  'get-fitter',
  'build-strength',
  'change-body-composition',
] as const;
export type Goal = (typeof GOALS)[number];

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

export const DAY_PARTS = ['early', 'morning', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Answers that keep everything at low effort until a professional has agreed. */
export const LOW_ONLY_ANSWERS = [
  'heart_metabolic_kidney',
  'chest_symptoms',
  'supervised_only',
  'new_injury',
] as const;

/** Outside what this planner is for. */
export const OUT_OF_SCOPE_ANSWERS = ['pregnant_or_postnatal', 'under_18'] as const;

export const ILL_ANSWERS = ['fever_or_ill'] as const;

/** Warning signs that stop planning; also what a check-in may flag. */
export const RED_FLAGS = [
  'chest_pressure_or_referred_pain',
  'sudden_worst_headache',
  'stroke_signs',
  'bladder_bowel_saddle_or_both_legs',
  'dark_urine_swollen_muscles',
  'breathless_swollen_calf',
  'dizzy_after_neck_work',
  'hot_swollen_calf',
  'fever_with_hot_joint_back_or_stiff_neck',
  'cannot_bear_weight',
  'locked_or_hugely_swollen_knee',
  'locked_jaw_or_scalp_tenderness',
  'major_fall',
  'new_numbness_or_weakness',
  'marked_swelling_or_bruising',
  'severe_headache_or_vision_trouble',
] as const;
export type RedFlag = (typeof RED_FLAGS)[number];

/** Reasons to ask a clinician before a massage; they inform and silence massage suggestions. */
export const MASSAGE_CAUTIONS = [
  'clot',
  'bleeding_or_thinners',
  'fracture_or_thin_bones',
  'wound_or_skin_infection',
  'recent_surgery',
  'cancer_or_unexplained_lump',
  'unexplained_swelling',
  'stroke_heart_or_blood_pressure',
] as const;

export const SAFETY_ANSWERS = [
  ...LOW_ONLY_ANSWERS,
  ...OUT_OF_SCOPE_ANSWERS,
  ...ILL_ANSWERS,
  ...RED_FLAGS,
  ...MASSAGE_CAUTIONS,
] as const;
export type SafetyAnswer = (typeof SAFETY_ANSWERS)[number];

export const BASES = [
  'article',
  'research',
  'practice',
  'our-choice',
  'your-data',
  'your-setting',
] as const;
export type Basis = (typeof BASES)[number];

export const SESSION_STATUSES = ['done', 'shortened', 'swapped', 'skipped', 'assumed'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export const PAUSE_REASONS = ['ill', 'injured', 'away'] as const;

export const MISSED_POLICIES = ['next-good-slot', 'drop'] as const;

export const FOOD_GUIDANCE = ['us', 'uk'] as const;

export const VARIANTS = ['full', 'shortened', 'substitute', 'fallback'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What a session is for; goals are lists of these. `loosen`: easy minutes after a massage (M10). */
export const ROLES = [
  'easy',
  'aerobic',
  'hard',
  'strength',
  'core',
  'mobility',
  'balance',
  'loosen',
] as const;
export type Role = (typeof ROLES)[number];

/** What shaped a week's volume. */
/** `steady` may grow, `hold` stays at what was done lately, `less` follows thin weeks. */
export const SHAPES = [
  'first-steps',
  'steady',
  'hold',
  'less',
  'step-back',
  'after-a-break',
] as const;
export type Shape = (typeof SHAPES)[number];

export const BLOCK_STATUSES = ['planned', 'frozen', 'pinned'] as const;

export const BLOCK_KINDS = ['workout', 'meal-prep', 'massage'] as const;
