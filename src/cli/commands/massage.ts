import type { Command } from '../call.ts';
export const massageAdd: Command = async () => 1;
export const massageList: Command = async () => 1;
export const massageRemove: Command = async () => 1;
