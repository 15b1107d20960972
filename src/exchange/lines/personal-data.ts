// Contact data of persons have no place in the graph: a line that holds an address or a number is refused.

const email = /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/i;
/** An international number: the graph's own codes have no plus sign before eight digits. */
const telephone = /\+\d(?:[ ().-]{0,2}\d){7,14}(?!\d)/;

/** What sort of personal data a text holds, if any. */
export function personalDataIn(text: string): string | undefined {
  if (text.includes('@') && email.test(text)) return 'an e-mail address';
  return text.includes('+') && telephone.test(text) ? 'a telephone number' : undefined;
}
