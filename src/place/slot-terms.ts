/** One named part of the score. */
export interface Term {
  readonly rule: 'O01' | 'O02' | 'O03' | 'O04' | 'O05' | 'O07';
  readonly name: string;
  readonly value: number;
}

/** Slots of the week in a row, `to` not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What starting at one of some slots is worth. */
export interface Points extends Stretch {
  readonly value: number;
}

/** A part of the score that depends on the slot: by day of the week, nowhere two at one slot. */
export interface SlotTerm extends Pick<Term, 'rule' | 'name'> {
  readonly points: readonly (readonly Points[])[];
}
