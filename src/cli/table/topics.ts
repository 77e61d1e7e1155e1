/** What `help` explains besides commands. */
export const TOPICS = [
  { name: 'exit-codes', summary: 'What the exit codes mean.' },
  { name: 'environment', summary: 'Which variables of the environment are read.' },
] as const;

export type TopicName = (typeof TOPICS)[number]['name'];
