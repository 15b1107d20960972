// Characters that source code cannot hold as they are: control characters and halves of surrogate pairs.

// oxlint-disable-next-line no-control-regex -- these are the ones to be found
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}/gu;

/** Writes each such character, line feeds excepted, as the escape that Python, TypeScript and R share. */
export const escapeUnsafe = (text: string): string =>
  text.replace(unsafe, (character) =>
    character === '\t' ? '\\t' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
