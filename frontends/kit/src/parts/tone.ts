/** A state is told by a shape (PMark) and a word as well as by its colour. */
export type Tone = 'done' | 'info' | 'waiting' | 'attention' | 'refused' | 'quiet';
