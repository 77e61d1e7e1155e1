import { type Fault, faultText } from './faults.ts';

/** Why something was not done although the program works. Each kind has its exit code. */
export type ProblemKind =
  | 'usage' // an option or a missing answer: exit 2
  | 'invalid' // input that cannot be read or breaks the contract: exit 3
  | 'stopped' // a safety answer: no plan on purpose, exit 5
  | 'service' // a server or address: exit 6
  | 'output'; // a result that could not be written: exit 1

export interface ProblemDetails {
  readonly kind: ProblemKind;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** File, field, line or option. */
  readonly place?: string;
  /** The lines of the input around the place, with a caret under it. */
  readonly excerpt?: string;
  /** What to do about it. */
  readonly remedy?: string;
  readonly faults?: readonly Fault[];
}

/** The one class of expected failures. Anything else that is thrown is a bug and shows as one. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly place: string | undefined;
  readonly excerpt: string | undefined;
  readonly remedy: string | undefined;
  readonly faults: readonly Fault[];

  constructor(details: ProblemDetails) {
    super(details.message);
    this.name = 'Problem';
    this.kind = details.kind;
    this.place = details.place;
    this.excerpt = details.excerpt;
    this.remedy = details.remedy;
    this.faults = details.faults ?? [];
  }
}

/** A document whose faults are all named at once. */
export function invalid(document: string, faults: readonly Fault[]): Problem {
  const [first] = faults;
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return new Problem({
    kind: 'invalid',
    message: `The ${document} has ${count}.${first ? ` ${faultText(first)}` : ''}`,
    remedy: `Mend it and try again; recovery-plan schema ${document} prints what is allowed.`,
    faults,
  });
}
