import type { Fault } from '../contract/faults.ts';
import { nearestName, shown } from '../contract/faults.ts';
import type { Request } from '../contract/request.ts';
import { isParameterId, PARAMETERS, type ParameterId } from '../knowledge/parameters.ts';

/** The number behind a rule: the person's own where they set or taught one, else the default. */
export type Numbers = (id: ParameterId) => number;

export function numbersOf(request: Request): Numbers {
  const own = request.parameters;
  if (own === undefined) return (id) => PARAMETERS[id].value;
  return (id) => own[id]?.value ?? PARAMETERS[id].value;
}

export function parameterFaults(parameters: Request['parameters']): Fault[] {
  return Object.entries(parameters ?? {}).flatMap(([id, { value }]) => {
    if (!isParameterId(id)) {
      const nearest = nearestName(id, Object.keys(PARAMETERS));
      return [
        {
          path: `parameters.${id}`,
          found: 'an unknown parameter',
          expected: 'a parameter of a rule, as recovery-plan rules lists them',
          ...(nearest && { nearest }),
        },
      ];
    }
    const [least, most] = PARAMETERS[id].range;
    if (value >= least && value <= most) return [];
    const path = `parameters.${id}.value`;
    return [{ path, found: shown(value), expected: `a number from ${least} to ${most}` }];
  });
}
