import type { Basis } from '../contract/names.ts';
import type { SourceId } from './sources.ts';

type Unit =
  | 'hours'
  | 'days'
  | 'weeks'
  | 'minutes'
  | 'sessions'
  | 'check-ins'
  | 'times a week'
  | 'times a day'
  | 'effort points'
  | 'load points'
  | 'region load'
  | 'budget points'
  | 'score points'
  | 'soreness 0-10'
  | 'pain 0-10'
  | 'energy 1-5'
  | 'stress 1-5'
  | 'workload 0-3'
  | 'readiness 1-5'
  | 'share'
  | 'factor'
  | 'weight'
  | 'off 0, on 1';

export interface Parameter {
  value: number;
  /** What a person, or what they log, may set it to; both ends included. */
  range: readonly [number, number];
  unit: Unit;
  basis: Basis;
  sources: readonly SourceId[];
  /** What it is, in plain words. */
  text: string;
}
