// Puts an example into the editors without taking away what somebody wrote there.
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useCallback } from 'react';
import type { Example } from '../api.js';

/** An editor without a word for an operation without variables. */
export const variablesText = ({ variables }: Example): string =>
  Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);

export function useOpenExample(examples: readonly Example[]): (example: Example) => void {
  const { addTab, changeTab } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const active = useGraphiQL((state) => state.activeTabIndex);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return useCallback(
    (example) => {
      if (!queryEditor || !variableEditor) return;
      const opened = tabs.findIndex(
        ({ query, variables }) => query === example.query && (variables ?? '') === variablesText(example),
      );
      if (opened >= 0) {
        if (opened !== active) changeTab(opened);
        return;
      }
      const current = queryEditor.getValue();
      const isUntouched = current.trim() === '' || examples.some(({ query }) => query === current);
      if (!isUntouched) addTab();
      queryEditor.setValue(example.query);
      variableEditor.setValue(variablesText(example));
    },
    [active, addTab, changeTab, examples, queryEditor, tabs, variableEditor],
  );
}
