export interface Source {
  citation: string;
  /** Where we read it: a web address, or the sites. */
  seen: string;
  /** Whether we read it there ourselves or only in somebody else’s copy or summary. */
  read: 'direct' | 'partly second-hand' | 'second-hand';
  /** A page without references, a blog or a company’s own claim. */
  weak: boolean;
  note?: string;
}
