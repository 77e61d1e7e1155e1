import type { Basis } from '../contract/names.ts';
import type { SourceId } from './sources.ts';

export interface Rule {
  id: string;
  title: string;
  /** For a person. */
  text: string;
  /** Hard binds every planned block, soft has a price, adapts learns, message only speaks. */
  kind: 'hard' | 'soft' | 'adapts' | 'message';
  basis: Basis;
  /** How well it is supported, in a few plain words. */
  strength: string;
  sources: readonly SourceId[];
}
