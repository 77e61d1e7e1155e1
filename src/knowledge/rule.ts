import type { Basis, BLOCK_KINDS } from '../contract/names.ts';
import type { SourceId } from './sources.ts';

export interface Rule {
  id: string;
  title: string;
  /** For a person. */
  text: string;
  /**
   * Hard binds every planned block, soft shapes what is asked for or has a price, adapts learns,
   * message is said where it applies; advice is to be read here, and no plan depends on it.
   */
  kind: 'hard' | 'soft' | 'adapts' | 'message' | 'advice';
  /** Advice that is told with the answer to why a block of this kind is there. */
  beside?: (typeof BLOCK_KINDS)[number];
  basis: Basis;
  /** How well it is supported, in a few plain words. */
  strength: string;
  sources: readonly SourceId[];
}
