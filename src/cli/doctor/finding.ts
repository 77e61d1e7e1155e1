/** What was looked at, and how it is. Nothing in it is about the person: it is made to be shown around. */
export interface Finding {
  readonly what: string;
  /** `remark`: it works, but may surprise; `problem`: something will not work until it is mended. */
  readonly is: 'fine' | 'remark' | 'problem';
  readonly text: string;
  /** How to mend it. */
  readonly remedy?: string;
}

export function fine(what: string, text: string): Finding {
  return { what, is: 'fine', text };
}

export function remarkOn(what: string, text: string, remedy: string): Finding {
  return { what, is: 'remark', text, remedy };
}

export function problemWith(what: string, text: string, remedy: string): Finding {
  return { what, is: 'problem', text, remedy };
}
