import { nearestName } from '../../contract/faults.ts';
import { SAFETY_ANSWERS } from '../../contract/names.ts';
import { Problem } from '../../contract/problem.ts';
import type { CheckIn } from '../../memory/state.ts';
import { askerFor, canAsk } from '../ask/open.ts';
import { badValue, type Call, text } from '../call.ts';
import { numberIn } from '../numbers.ts';
import { askHowToday, FLAGS } from '../remember/how-today.ts';
import { nowText } from '../remember/person.ts';
import { recorded } from '../remember/record.ts';
import { report } from '../remember/report.ts';
import { verdictOf } from '../remember/verdict.ts';

type Told = Omit<CheckIn, 'at'>;

const RATING = [1, 5] as const;
const SORENESS = [0, 10] as const;
const HOURS = [0, 24] as const;

/** How the person is today. It can only make today easier. */
export async function checkin(call: Call): Promise<number> {
  const given = optionsOf(call);
  const told = Object.keys(given).length > 0 ? given : await asked(call);
  let checkIn: CheckIn | undefined;
  const result = await recorded(call, ({ here }) => {
    checkIn = { at: nowText(here), ...told };
    return [{ fact: 'check-in', checkIn }];
  });
  await report(call, verdictOf(result), result, { checkIn });
  return 0;
}

function optionsOf(call: Call): Told {
  const { options } = call;
  const energy = numberIn(options, 'energy', RATING);
  const soreness = numberIn(options, 'soreness', SORENESS);
  const sorenessElsewhere = numberIn(options, 'soreness-elsewhere', SORENESS);
  const sleepHours = numberIn(options, 'sleep-hours', HOURS);
  const sleepQuality = numberIn(options, 'sleep-quality', RATING);
  const stress = numberIn(options, 'stress', RATING);
  const flags = flagsIn(text(options, 'flags'));
  return {
    ...(energy !== undefined && { energy }),
    ...(soreness !== undefined && { soreness }),
    ...(sorenessElsewhere !== undefined && { sorenessElsewhere }),
    ...(sleepHours !== undefined && { sleepHours }),
    ...(sleepQuality !== undefined && { sleepQuality }),
    ...(stress !== undefined && { stress }),
    ...(flags && { flags }),
  };
}

function flagsIn(typed: string | undefined): CheckIn['flags'] {
  if (typed === undefined) return undefined;
  const names = typed.split(',').map((name) => name.trim());
  if (names.length === 1 && names[0] === 'none') return [];
  return names.map((name) => {
    const found = SAFETY_ANSWERS.find((answer) => answer === name);
    if (found) return found;
    const expected = `none, or names such as ${FLAGS.slice(0, 3).join(', ')}`;
    throw badValue('--flags', name, expected, nearestName(name, SAFETY_ANSWERS));
  });
}

async function asked(call: Call): Promise<Told> {
  if (canAsk(call)) return askHowToday(await askerFor(call));
  throw new Problem({
    kind: 'usage',
    message: 'There is nobody to ask how you are.',
    place:
      '--energy, --soreness, --soreness-elsewhere, --sleep-hours, --sleep-quality, --stress, --flags',
    remedy: 'Give what you know: recovery-plan checkin --energy 2 --soreness 3',
  });
}
