import type { Command } from '../call.ts';
export const show: Command = async () => 1;
