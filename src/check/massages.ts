import { REGIONS, type Region } from '../contract/names.ts';
import type { Request } from '../contract/request.ts';
import { MASSAGE, NO_HIGH_PRESSURES } from '../knowledge/massages.ts';
import { PARAMETERS } from '../knowledge/parameters.ts';
import { type Instant, parseInstant } from '../time/zone.ts';
import { type Case, number, type Span } from './case.ts';
import { reports } from './check-ins.ts';

type Massage = NonNullable<Request['massages']>[number];

const USUAL_MINUTES = 60;
const HOUR = 60;

/** When each phase after one massage is over (rules M01, M08, M13 to M15). */
export interface MassageClock extends Span {
  readonly massage: Massage;
  readonly regions: readonly Region[];
  readonly restEnd: Instant;
  readonly easyEnd: Instant;
  readonly buildUpEnd: Instant;
  readonly noHighEnd: Instant;
  /** The latest report since says little soreness, or much; neither where nothing was reported. */
  readonly calm: boolean;
  readonly sore: boolean;
}

export function massageSpan(c: Case, massage: Massage): Span {
  const start = parseInstant(c.zone, massage.start);
  return { start, end: start + (massage.minutes ?? USUAL_MINUTES) };
}

export function massageClocks(c: Case): MassageClock[] {
  return (c.request.massages ?? []).map((massage) => {
    const { start, end } = massageSpan(c, massage);
    const soreness = reports(c)
      .filter(({ at, said }) => at >= end && said.soreness !== undefined)
      .at(-1)?.said.soreness;
    const fine = number(c, 'M04.soreness_ok');
    const sore = soreness !== undefined && soreness >= fine + 1;
    const calm = soreness !== undefined && soreness <= fine;
    return {
      massage,
      start,
      end,
      regions: regionsOf(massage),
      sore,
      calm,
      ...ends(c, massage, sore),
    };
  });
}

function ends(c: Case, massage: Massage, sore: boolean) {
  const { end } = massageSpan(c, massage);
  const pressure = massage.feedback?.pressure ?? massage.pressure ?? 'firm';
  const clock = MASSAGE[massage.type ?? 'neuromuscular'].clocks[pressure];
  const scale = number(c, 'M01.fade_h') / PARAMETERS['M01.fade_h'].value;
  const extra = massage.firstTime ? number(c, 'M15.first_time_h') : 0;
  const easy = Math.max(clock.restHours, clock.easyHours * scale) + extra;
  const buildUp = Math.max(clock.buildUpHours, easy + number(c, 'M14.build_up_gap_h'));
  const easyWhileSore = sore ? Math.max(easy, number(c, 'M08.no_load_h')) : easy;
  const noHigh = NO_HIGH_PRESSURES.some((hard) => hard === pressure)
    ? number(c, 'M14.no_high_h')
    : 0;
  return {
    restEnd: end + clock.restHours * HOUR,
    easyEnd: end + easyWhileSore * HOUR,
    buildUpEnd: end + buildUp * HOUR,
    noHighEnd: end + noHigh * HOUR,
  };
}

function regionsOf({ regions }: Massage): readonly Region[] {
  const named = REGIONS.filter((region) => regions?.includes(region));
  return regions?.includes('whole_body') || named.length === 0 ? REGIONS : named;
}
