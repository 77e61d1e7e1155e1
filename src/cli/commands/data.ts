import type { Command } from '../call.ts';
export const dataPath: Command = async () => 1;
export const dataExport: Command = async () => 1;
export const dataImport: Command = async () => 1;
export const dataErase: Command = async () => 1;
