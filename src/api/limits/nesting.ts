// Measures how many brackets a text keeps open at once, before a recursive parser meets it.

const quote = 0x22;
const backslash = 0x5c;
const hash = 0x23;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** The position after the string that starts at `start`; JSON and GraphQL strings alike, block strings too. */
function afterString(text: string, start: number): number {
  if (text.startsWith('"""', start)) {
    let end = text.indexOf('"""', start + 3);
    while (end > 0 && text.charCodeAt(end - 1) === backslash) end = text.indexOf('"""', end + 3);
    return end < 0 ? text.length : end + 3;
  }
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote || code === newline || code === carriageReturn) return at + 1;
  }
  return text.length;
}

function afterComment(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === newline || code === carriageReturn) return at;
  }
  return text.length;
}

/** The largest number of `(`, `[` and `{` open at once, outside strings and, in GraphQL, comments. */
export function nestingOf(text: string, language: 'json' | 'graphql'): number {
  let open = 0;
  let deepest = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = afterString(text, at);
      continue;
    }
    if (code === hash && language === 'graphql') {
      at = afterComment(text, at);
      continue;
    }
    if (code === 0x7b || code === 0x5b || code === 0x28) {
      open += 1;
      if (open > deepest) deepest = open;
    } else if (code === 0x7d || code === 0x5d || code === 0x29) {
      open -= 1;
    }
    at += 1;
  }
  return deepest;
}
