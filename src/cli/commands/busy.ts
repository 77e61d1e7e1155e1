import type { Command } from '../call.ts';
export const busyAdd: Command = async () => 1;
export const busyList: Command = async () => 1;
export const busyRemove: Command = async () => 1;
