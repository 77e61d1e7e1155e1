import type { Fault } from '../contract/faults.ts';
import { nearestName, shown } from '../contract/faults.ts';
import type { Request, SoundParts } from '../contract/request.ts';
import { pathText } from '../contract/validate.ts';
import { isParameterId, PARAMETERS, type ParameterId } from '../knowledge/parameters.ts';

/** The number behind a rule: the person's own where they set or taught one, else the default. */
export type Numbers = (id: ParameterId) => number;

export function numbersOf(request: Request): Numbers {
  const own = request.parameters;
  if (own === undefined) return (id) => PARAMETERS[id].value;
  return (id) => own[id]?.value ?? PARAMETERS[id].value;
}

export function parameterFaults(parameters: SoundParts['parameters']): Fault[] {
  return Object.entries(parameters ?? {}).flatMap(([id, own]) => {
    if (!isParameterId(id)) {
      const nearest = nearestName(id, Object.keys(PARAMETERS));
      return [
        {
          path: pathText(['parameters', id]),
          found: 'an unknown parameter',
          expected: 'a parameter of a rule, as recovery-plan rules lists them',
          ...(nearest && { nearest }),
        },
      ];
    }
    const [least, most] = PARAMETERS[id].range;
    if (!own || (own.value >= least && own.value <= most)) return [];
    const path = pathText(['parameters', id, 'value']);
    return [{ path, found: shown(own.value), expected: `a number from ${least} to ${most}` }];
  });
}
