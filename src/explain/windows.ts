import { MASSAGE_CAUTIONS, PHASES, type Phase } from '../contract/names.ts';
import type { NextMassage, RecoveryWindow } from '../contract/plan.ts';
import { capitalised, PHASE } from '../knowledge/wording.ts';
import { atDay } from '../rules/words.ts';
import { instantText } from '../time/zone.ts';
import type { Week } from '../week/assess.ts';
import type { RegionClock } from '../week/clocks.ts';
import { regionsIn } from '../week/regions.ts';
import { regionWords } from './reasons.ts';

/** The phases of every massage that reach into the week, with what each means. */
export function windowsOf(week: Week): RecoveryWindow[] {
  const weekEnd = week.days.at(-1)?.end ?? week.start;
  return week.clocks.flatMap((clock) =>
    PHASES.flatMap((phase) => {
      const [start, end] = phaseTimes(clock, phase);
      if (start >= weekEnd || end <= week.start || start >= end) return [];
      const window = {
        massage: clock.massage.id,
        phase,
        start: instantText(week.facts.zone, start),
        end: instantText(week.facts.zone, end),
        regions: regionsIn(clock.massage.regions),
      };
      const changedAt = changeOf(window, week);
      return [Object.assign(window, { changedAt, text: windowText(clock, phase, end, week) })];
    }),
  );
}

/** Now, unless the week's earlier plan had the same window. */
function changeOf(window: Omit<RecoveryWindow, 'changedAt' | 'text'>, { facts }: Week): string {
  const before = facts.earlier?.windows.find(
    ({ massage, phase }) => massage === window.massage && phase === window.phase,
  );
  const same =
    before?.start === window.start &&
    before.end === window.end &&
    before.regions.join() === window.regions.join();
  return (same ? before.changedAt : undefined) ?? instantText(facts.zone, facts.now);
}

function phaseTimes(clock: RegionClock, phase: Phase): [number, number] {
  switch (phase) {
    case 'rest':
      return [clock.massage.end, clock.restEnds];
    case 'easy':
      return [clock.restEnds, clock.easyEnds];
    case 'build-up':
      return [clock.easyEnds, clock.buildUpEnds];
    case 'relaxed':
      return [clock.buildUpEnds, clock.relaxedEnds];
  }
}

function windowText(clock: RegionClock, phase: Phase, end: number, week: Week): string {
  const sore = clock.stillSore && phase !== 'rest' && phase !== 'easy';
  if (sore) {
    return `Still sore, you told us: nothing loads ${regionWords(clock)} until you report less.`;
  }
  const name = PHASE[phase].name;
  return `${capitalised(name)} for ${regionWords(clock)} until ${atDay(week, end)}. ${PHASE[phase].text}`;
}

/** The massage that the next one is counted from: the last that is known. */
function lastClock({ clocks }: Week): RegionClock | undefined {
  return [...clocks].sort((one, other) => other.massage.end - one.massage.end)[0];
}

/** Why nobody should be told of a next massage: each is for a clinician or therapist first. */
export type Silence = 'none-known' | 'caution' | 'overly-painful' | 'still-sore' | 'ill';

/** Undefined where a next massage may be spoken of. */
export function massageSilence(week: Week): Silence | undefined {
  const { clocks, safety } = week;
  if (clocks.length === 0) return 'none-known';
  if (MASSAGE_CAUTIONS.some((answer) => safety.has(answer))) return 'caution';
  if (hurtTooMuch(week)) return 'overly-painful';
  if (clocks.some(({ stillSore }) => stillSore)) return 'still-sore';
  return safety.has('fever_or_ill') ? 'ill' : undefined;
}

/** The last massage that there was, by how it felt where that is known; it is not talked about yet. */
function hurtTooMuch({ facts }: Week): boolean {
  const last = facts.massages.findLast(({ end }) => end <= facts.now) ?? facts.massages.at(-1);
  return last?.pressure === 'overly-painful';
}

/** When another massage would be timely, by the person's own relaxed days. */
export function nextMassage(week: Week): NextMassage | null {
  const { facts } = week;
  const latest = lastClock(week);
  if (!latest || massageSilence(week) !== undefined) return null;
  const from = latest.relaxedEnds;
  const to = from + facts.numbers('M20.apart_h') * 60;
  return {
    from: instantText(facts.zone, from),
    to: instantText(facts.zone, to),
    slots: [],
    text:
      `You may feel looser until about ${atDay(week, from).replace(/ \d\d:\d\d$/, '')}. ` +
      'If you have massages regularly, the days after that would be timely; how often is between you and your therapist.',
  };
}
