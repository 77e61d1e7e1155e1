/** Where one VEVENT stands. */
export interface Place {
  readonly line: number;
  /** Which VCALENDAR of the file it is in. */
  readonly calendar: number;
  readonly start: number;
  readonly end: number;
}

const STEP = 6;

/** Events that were passed over. There are many, so they are kept as bare numbers. */
export class PlaceList {
  private readonly numbers: number[] = [];

  /** Takes a place, and where in the text the event has its UID. */
  add({ line, calendar, start, end }: Place, uid: { start: number; end: number }): void {
    this.numbers.push(line, calendar, start, end, uid.start, uid.end);
  }

  /** The places of those whose UID is wanted. */
  which(isWanted: (uid: { start: number; end: number }) => boolean): Place[] {
    const found: Place[] = [];
    for (let at = 0; at < this.numbers.length; at += STEP) {
      const [line = 0, calendar = 0, start = 0, end = 0, from = 0, to = 0] = this.numbers.slice(
        at,
        at + STEP,
      );
      if (isWanted({ start: from, end: to })) found.push({ line, calendar, start, end });
    }
    return found;
  }
}
