/** One hard rule that a plan breaks, or a figure in it that is not true. */
export interface Breach {
  /** The id of the rule; `plan` where the plan contradicts its request or itself. */
  readonly rule: string;
  readonly block?: string;
  /** What, where, and which limits, in plain words. */
  readonly text: string;
}

export const UNTRUE = 'plan';
