// Which parts of a stored name matched: pieces that give the stored form again when put together, each marked or not.
import type { Range } from './alignment.js';
import type { Form } from './form.js';

export interface Segment {
  readonly text: string;
  readonly matched: boolean;
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Marks whole characters as readers see them: a vowel sign is never cut from its letter. */
export function highlight({ text, starts, ends }: Form, ranges: readonly Range[]): Segment[] {
  const marked = ranges.map(([from, to]) => [starts[from] ?? 0, ends[to - 1] ?? 0] as const);
  const segments: { text: string; matched: boolean }[] = [];
  for (const { segment, index } of clusters.segment(text)) {
    const within = marked.some(([from, to]) => index < to && index + segment.length > from);
    const last = segments.at(-1);
    if (last?.matched === within) last.text += segment;
    else segments.push({ text: segment, matched: within });
  }
  return segments;
}
