import { ILL_ANSWERS, RED_FLAGS } from '../../contract/names.ts';
import { SAFETY } from '../../knowledge/safety.ts';
import type { CheckIn } from '../../memory/state.ts';
import type { Asker, Choice } from '../ask/asker.ts';
import { readNumber } from '../numbers.ts';

/** What a check-in may flag: warning signs, and being ill. */
export const FLAGS = [...RED_FLAGS, ...ILL_ANSWERS] as const;

/** Five short questions; each takes one key. */
export async function askHowToday(asker: Asker): Promise<Omit<CheckIn, 'at'>> {
  const energy = await asker.choose({
    message: 'How is your energy now?',
    choices: rated(['drained', 'low', 'okay', 'good', 'full']),
    usual: 3,
  });
  const soreness = await asker.choose({
    message: 'How sore are you where you were massaged?',
    choices: soreChoices(),
    usual: 0,
  });
  const sleepHours = await asker.line({
    message: 'How many hours did you sleep?',
    usual: '7',
    fault: (typed) => {
      const hours = readNumber(typed);
      return hours !== undefined && hours <= 24 ? undefined : 'hours, such as 7 or 6.5';
    },
  });
  const sleepQuality = await asker.choose({
    message: 'How well?',
    choices: rated(['very badly', 'badly', 'so-so', 'well', 'very well']),
    usual: 3,
  });
  const stress = await asker.choose({
    message: 'How much stress?',
    choices: rated(['calm', 'little', 'some', 'much', 'overloaded']),
    usual: 3,
  });
  const flags = await asker.tick({
    message: 'Is anything of this new today?',
    choices: FLAGS.map((value) => ({ value, name: SAFETY[value].question })),
    usual: [],
    none: 'none of these',
  });
  const hours = readNumber(sleepHours);
  return {
    energy,
    soreness,
    ...(hours !== undefined && { sleepHours: hours }),
    sleepQuality,
    stress,
    flags: [...flags],
  };
}

function rated(names: readonly string[]): Choice<number>[] {
  return names.map((name, index) => ({ value: index + 1, name, key: `${index + 1}` }));
}

const SORE: readonly (readonly [number, string])[] = [
  [0, 'not at all'],
  [1, 'hardly'],
  [2, 'a little'],
  [3, 'some'],
  [4, 'more than some'],
  [5, 'rather'],
  [6, 'much'],
  [7, 'very much'],
  [8, 'very, very much'],
  [9, 'almost the worst'],
];

function soreChoices(): Choice<number>[] {
  const named = SORE.map(([value, name]) => ({ value, name, key: `${value}` }));
  return [...named, { value: 10, name: 'the worst imaginable', key: 'w' }];
}
