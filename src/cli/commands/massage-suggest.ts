import { followingRequest } from '../../memory/assumed.ts';
import { type MassageTimes, searchedTimes } from '../../questions/massage-slots.ts';
import { type Call, flag } from '../call.ts';
import { during } from '../during.ts';
import { inSteps } from '../in-steps.ts';
import { print } from '../io.ts';
import { answer } from '../remember/answer.ts';
import { weekAskedAbout } from '../remember/asked-week.ts';
import { NONE_FREE } from '../suggested.ts';

/** Times for the next massage, only because somebody asks. */
export async function massageSuggest(call: Call): Promise<number> {
  const { request, person } = await weekAskedAbout(call);
  const { next, silent } = await during(call, 'Looking for times', () =>
    inSteps(searchedTimes(request, followingRequest)),
  );
  if (flag(call.options, 'json')) {
    const document = { nextMassage: next ?? null, silent: silent ?? null };
    await print(call.world, `${JSON.stringify(document, null, 2)}\n`);
    return 0;
  }
  await answer(call, next ? partsOf(next) : [quiet(silent ?? '')], person);
  return 0;
}

function quiet(why: string) {
  return { heading: 'No times are suggested for now.', points: [why] };
}

function partsOf({ slots, text }: NonNullable<MassageTimes['next']>) {
  if (slots.length === 0) {
    return [{ heading: NONE_FREE, points: [text] }];
  }
  return [
    {
      heading: 'Times that would disturb your weeks least',
      points: slots.map((slot) => slot.text),
    },
    { heading: text, points: [] },
  ];
}
