import { Problem } from '../../contract/problem.ts';
import { decoded } from '../decode.ts';

/** The text of a calendar. What is not UTF-8 is from an old program, where only titles suffer. */
export function calendarTextOf(bytes: Uint8Array): string {
  try {
    return decoded(bytes, '');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
