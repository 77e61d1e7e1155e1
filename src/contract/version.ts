declare const __VERSION__: string;

export const VERSION = __VERSION__;

/** Names the program inside plans and calendar files. */
export const GENERATOR = `recovery-plan ${VERSION}`;
