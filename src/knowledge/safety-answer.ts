interface Answer {
  /** What the person ticks. */
  question: string;
  /** What to do instead, in plain and kind words. */
  advice: string;
  rule: 'Z02' | 'Z03' | 'Z04' | 'Z05' | 'Z06';
}

export type Safety = Answer &
  (
    | { effect: 'stop'; urgency: 'emergency' | 'same-day' | 'professional' }
    | { effect: 'low-only' | 'cooking-only' | 'massage-caution' }
  );
