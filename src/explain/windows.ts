import { MASSAGE_CAUTIONS, PHASES, type Phase } from '../contract/names.ts';
import type { NextMassage, RecoveryWindow } from '../contract/plan.ts';
import { PHASE } from '../knowledge/wording.ts';
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
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} for ${regionWords(clock)} until ${atDay(week, end)}. ${PHASE[phase].text}`;
}

/**
 * When another massage would be timely, by the person's own relaxed days. Silent without massages,
 * after a caution, after one that hurt too much, and while it is still sore.
 */
export function nextMassage(week: Week): NextMassage | null {
  const { facts, clocks, safety } = week;
  const latest = [...clocks].sort((one, other) => other.massage.end - one.massage.end)[0];
  if (!latest) return null;
  const cautioned = MASSAGE_CAUTIONS.some((answer) => safety.has(answer));
  const tooMuch = latest.massage.pressure === 'overly-painful';
  if (cautioned || tooMuch || latest.stillSore || safety.has('fever_or_ill')) return null;
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
