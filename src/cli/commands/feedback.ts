import { PRESSURES } from '../../contract/names.ts';
import { Problem } from '../../contract/problem.ts';
import type { Massage } from '../../memory/state.ts';
import { parseInstant } from '../../time/zone.ts';
import { badValue, type Call, text } from '../call.ts';
import { numberIn } from '../numbers.ts';
import type { Person } from '../remember/person.ts';
import { recorded } from '../remember/record.ts';
import { report } from '../remember/report.ts';

type Feedback = NonNullable<Massage['feedback']>;

const TIGHT = ['no', 'a-bit', 'yes'] as const;
const SPEAK_UP =
  'You may tell your therapist while it happens, and before the next one: too much is not the aim.';

/** How a massage was: what the person says of it, and what is learned from it. */
export async function massageFeedback(call: Call): Promise<number> {
  const given = feedbackOf(call);
  let massage: Massage | undefined;
  const result = await recorded(call, (person) => {
    const told = massageNamed(call.args[0], person);
    massage = { ...told, feedback: { ...told.feedback, ...given } };
    return [{ fact: 'massage', massage }];
  });
  if (massage) {
    const words = given.pressure === 'overly-painful' ? ` ${SPEAK_UP}` : '';
    await report(call, `Noted for massage ${massage.id}.${words}`, result, { massage });
  }
  return 0;
}

function feedbackOf({ options }: Call): Feedback {
  const pressure = PRESSURES.find((name) => name === text(options, 'pressure'));
  const goneAfterHours = numberIn(options, 'gone-after', [0, 240]);
  const tightAgain = TIGHT.find((name) => name === text(options, 'tight-again'));
  const feedback: Feedback = {
    ...(pressure && { pressure }),
    ...(goneAfterHours !== undefined && { goneAfterHours }),
    ...(tightAgain && { tightAgain }),
  };
  if (Object.keys(feedback).length > 0) return feedback;
  throw new Problem({
    kind: 'usage',
    message: 'There is nothing to note.',
    place: '--pressure, --gone-after, --tight-again',
    remedy: 'Say at least one of them: recovery-plan massage feedback --pressure firm',
  });
}

/** The massage of that id, or the last one that is over. */
function massageNamed(id: string | undefined, { state, here }: Person): Massage {
  const end = ({ start, minutes = 60 }: Massage) => parseInstant(here.zone, start) + minutes;
  const over = state.massages
    .filter((massage) => end(massage) <= here.now)
    .sort((one, other) => end(one) - end(other));
  const found = id === undefined ? over.at(-1) : over.find((massage) => massage.id === id);
  if (found) return found;
  const ids = over.map((massage) => massage.id);
  if (id !== undefined) {
    throw badValue('id', id, `one of ${ids.join(', ') || 'none: no massage is over yet'}`);
  }
  throw new Problem({
    kind: 'usage',
    message: 'No massage is over yet.',
    place: 'id',
    remedy: 'recovery-plan massage list shows the massages that are recorded.',
  });
}
