import type { Command } from '../call.ts';
export const profilesList: Command = async () => 1;
