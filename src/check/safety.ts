import type { Intensity } from '../contract/names.ts';
import { SAFETY } from '../knowledge/safety.ts';
import type { Breach } from './breach.ts';
import { type Case, isWorkout, type Workout } from './case.ts';
import { safetyAnswers } from './check-ins.ts';

/** Rules Z02 to Z06: the table of answers. Stops allow no plan at all, not even an empty one. */
export function safetyBreaches(c: Case): Breach[] {
  return [...stops(c), ...forbiddenWorkouts(c), ...suggestions(c)];
}

function stops(c: Case): Breach[] {
  const stopping = [...safetyAnswers(c)].filter((answer) => SAFETY[answer].effect === 'stop');
  const found = stopping.map((answer) => ({
    rule: SAFETY[answer].rule,
    text: `There may be no plan at all: the safety answer ${answer} stops planning.`,
  }));
  if (c.request.person.adult) return found;
  return [...found, { rule: 'Z06', text: 'There may be no plan at all: the person is no adult.' }];
}

/** A wish that safety forbids is not obeyed; what has begun is a fact. */
function forbiddenWorkouts(c: Case): Breach[] {
  const open = c.entries.filter(isWorkout).filter(({ planned, start, block }) => {
    return planned || (block.status === 'pinned' && start > c.now);
  });
  return open.flatMap((entry) => {
    const rule = forbids(c, entry.workout.intensity);
    return rule ? [{ rule, block: entry.block.id, text: reasonText(entry, rule) }] : [];
  });
}

function reasonText(entry: Workout, rule: 'Z02' | 'Z05'): string {
  if (rule === 'Z05') return `${entry.label} is exercise in a time of fever or illness.`;
  return `${entry.label} is ${entry.workout.intensity} effort; until a professional agrees, everything stays low.`;
}

/** The safety rule against a workout of this effort, if there is one. */
export function forbids(c: Case, intensity: Intensity): 'Z02' | 'Z05' | undefined {
  const effects = [...safetyAnswers(c)].map((answer) => SAFETY[answer].effect);
  if (effects.includes('cooking-only')) return 'Z05';
  if (intensity === 'low' || c.request.person.clearedByProfessional) return undefined;
  return effects.includes('low-only') ? 'Z02' : undefined;
}

function suggestions(c: Case): Breach[] {
  const caution = [...safetyAnswers(c)].find(
    (answer) => SAFETY[answer].effect === 'massage-caution',
  );
  if (caution === undefined || c.plan.nextMassage === null) return [];
  const text = `The plan suggests a massage although the safety answer ${caution} silences that.`;
  return [{ rule: 'Z03', text }];
}
