import type { Command } from '../call.ts';
export const undo: Command = async () => 1;
