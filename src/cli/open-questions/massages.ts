import type { Pressure } from '../../contract/names.ts';
import type { NewFact } from '../../memory/journal.ts';
import type { Massage } from '../../memory/state.ts';
import { DAYS_PER_WEEK, MINUTES_PER_DAY } from '../../time/calendar.ts';
import { parseInstant } from '../../time/zone.ts';
import type { Person } from '../remember/person.ts';
import type { Here } from '../times.ts';
import { dayOf, type OpenQuestion } from './open-question.ts';

/** Whether an area is tight again is asked from the fourth day on, week by week. */
const TIGHT_FROM_DAYS = 4;
const TIGHT_WEEKS = 3;
/** Soreness is asked about when it has probably gone. */
const GONE_FROM_DAYS = 2;

/** How massages were: the pressure first, then what can be said only later. */
export function massageQuestions({ state, here }: Person): OpenQuestion[] {
  return state.massages.flatMap((massage) => {
    const end = parseInstant(here.zone, massage.start) + (massage.minutes ?? 60);
    const days = (here.now - end) / MINUTES_PER_DAY;
    const { pressure, goneAfterHours, tightAgain } = massage.feedback ?? {};
    const isRecent = days >= 0 && days <= DAYS_PER_WEEK;
    const isTightTime = days >= TIGHT_FROM_DAYS && days < TIGHT_WEEKS * DAYS_PER_WEEK;
    return [
      ...(isRecent && !pressure ? [pressureQuestion(massage, here)] : []),
      ...(isRecent && days >= GONE_FROM_DAYS && goneAfterHours === undefined
        ? [goneQuestion(massage, here)]
        : []),
      ...(isTightTime && tightAgain !== 'yes'
        ? [tightQuestion(massage, Math.floor(days / DAYS_PER_WEEK), here)]
        : []),
    ];
  });
}

function withFeedback(massage: Massage, told: NonNullable<Massage['feedback']>): NewFact[] {
  return [{ fact: 'massage', massage: { ...massage, feedback: { ...massage.feedback, ...told } } }];
}

function pressureQuestion(massage: Massage, here: Here): OpenQuestion {
  return {
    id: `massage:${massage.id}`,
    ask: async (asker) => {
      const pressure = await asker.choose<Pressure | 'skip'>({
        message: `How was the pressure of ${dayOf(massage.start, here)}’s massage?`,
        choices: [
          { value: 'light', name: 'light', key: 'l' },
          { value: 'moderate', name: 'moderate', key: 'm' },
          { value: 'firm', name: 'firm, and fine', key: 'f' },
          { value: 'overly-painful', name: 'too much', key: 't' },
          { value: 'skip', name: 'rather not say', key: 's' },
        ],
        usual: 'skip',
      });
      return pressure === 'skip' ? [] : withFeedback(massage, { pressure });
    },
    after: (told) =>
      told.some((fact) => fact.fact === 'massage' && isTooMuch(fact.massage))
        ? 'You may tell your therapist while it happens, and before the next one.'
        : undefined,
  };
}

function isTooMuch({ feedback }: Massage): boolean {
  return feedback?.pressure === 'overly-painful';
}

function goneQuestion(massage: Massage, here: Here): OpenQuestion {
  return {
    id: `massage-gone:${massage.id}`,
    ask: async (asker) => {
      const hours = await asker.choose<number | 'skip'>({
        message: `How long were you sore after ${dayOf(massage.start, here)}’s massage?`,
        help: 'Until it hardly mattered. Over time this makes the hours your own.',
        choices: [
          { value: 0, name: 'not at all', key: 'n' },
          { value: 12, name: 'half a day', key: 'h' },
          { value: 24, name: 'about a day', key: '1' },
          { value: 36, name: 'a day and a half', key: 'a' },
          { value: 48, name: 'two days', key: '2' },
          { value: 'skip', name: 'longer, or rather not say', key: 's' },
        ],
        usual: 'skip',
      });
      return hours === 'skip' ? [] : withFeedback(massage, { goneAfterHours: hours });
    },
  };
}

function tightQuestion(massage: Massage, week: number, here: Here): OpenQuestion {
  return {
    id: `massage-tight:${massage.id}:${week}`,
    ask: async (asker) => {
      const tightAgain = await asker.choose<'no' | 'a-bit' | 'yes' | 'skip'>({
        message: `Is it tight again where you were massaged on ${dayOf(massage.start, here)}?`,
        choices: [
          { value: 'no', name: 'no', key: 'n' },
          { value: 'a-bit', name: 'a bit', key: 'b' },
          { value: 'yes', name: 'yes', key: 'y' },
          { value: 'skip', name: 'rather not say', key: 's' },
        ],
        usual: 'skip',
      });
      return tightAgain === 'skip' ? [] : withFeedback(massage, { tightAgain });
    },
  };
}
