// Which parts of a stored name matched: pieces that give the stored form again when put together, each marked or not.
import type { Range } from './alignment.js';
import type { Form } from './form.js';

export interface Segment {
  readonly text: string;
  readonly matched: boolean;
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Pieces beyond these tell a reader nothing. */
export const mostSegments = 100;

/** Marks whole characters as readers see them: a vowel sign is never cut from its letter. */
export function highlight(form: Form, ranges: readonly Range[]): Segment[] {
  const { text, starts, ends } = form;
  const marked = ranges.map(([from, to]) => [starts[from] ?? 0, ends[to - 1] ?? 0] as const);
  const segments: { text: string; matched: boolean }[] = [];
  for (const { segment, index } of clusters.segment(text)) {
    const within = marked.some(([from, to]) => index < to && index + segment.length > from);
    const last = segments.at(-1);
    if (last?.matched === within) last.text += segment;
    else segments.push({ text: segment, matched: within });
  }
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (segments.length <= mostSegments || !first || !last || ranges.length === 1) return segments;
  return highlight(form, [[first[0], last[1]]]);
}
