/**
 * Block ids. They are made of the person, the week and the session, so that planning again keeps
 * them; a calendar uses them as UIDs, so they hold only characters that are safe everywhere.
 */

const NOBODY = 'me';

/** `anna-2026-11-30-walk_brisk_1`. Two different persons never share an id. */
export function blockId(person: string | undefined, weekStart: string, session: string): string {
  return `${safe(person ?? NOBODY)}-${weekStart}-${safe(session)}`;
}

function safe(text: string): string {
  if (/^[A-Za-z0-9_.-]*$/.test(text)) return text;
  return [...text]
    .map((char) =>
      /[A-Za-z0-9_.-]/.test(char) ? char : `~${(char.codePointAt(0) ?? 0).toString(16)}~`,
    )
    .join('');
}
