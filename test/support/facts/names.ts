// Names as a search compares them: without case, diacritics, spaces and punctuation; `*` stands for any letters.

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a text is what a pattern says: `~ word` contains it, `2012*` begins with it, anything else equals it. */
export function matcher(pattern: string): (text: string) => boolean {
  const anywhere = pattern.startsWith('~ ');
  const parts = (anywhere ? pattern.slice(2) : pattern).split('*').map((part) => literal(fold(part)));
  const body = parts.join('.*');
  const whole = new RegExp(anywhere ? body : `^${body}$`);
  return (text) => whole.test(fold(text));
}
