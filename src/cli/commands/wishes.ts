import type { Command } from '../call.ts';
export const move: Command = async () => 1;
export const drop: Command = async () => 1;
export const add: Command = async () => 1;
