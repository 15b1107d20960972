// Gives the editors the fonts of this machine: the page loads none, and names in any script have to be legible.
import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

export function EditorLook(): null {
  const editors = [
    useGraphiQL((state) => state.queryEditor),
    useGraphiQL((state) => state.variableEditor),
    useGraphiQL((state) => state.headerEditor),
    useGraphiQL((state) => state.responseEditor),
  ];
  useEffect(() => {
    const fontFamily = getComputedStyle(document.documentElement).getPropertyValue('--fixed-font');
    for (const editor of editors) {
      editor?.updateOptions({
        fontFamily,
        fontSize: 13,
        wordWrap: 'on',
        // Khmer and Lao names hold invisible spaces between words: they are no attack.
        unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
      });
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- four editors, each made once
  }, editors);
  return null;
}
