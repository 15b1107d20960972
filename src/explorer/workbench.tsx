// The workbench: GraphiQL with our examples in it, and below it the cost, the answer as a table and the code.
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import { useMemo, useState, type ReactNode } from 'react';
import type { ExampleGroup } from './api.js';
import { examplesPlugin } from './examples/examples-plugin.js';
import { variablesText } from './examples/open-example.js';
import { fetcherFor, type Answered } from './fetcher.js';
import { EditorLook } from './look/editor-look.js';
import './look/graphiql.css';
import './look/result.css';
import './look/workbench.css';
import { Reachability } from './reachability.js';
import { ReferenceLink } from './reference-link.js';
import { ResultPanel } from './result/result-panel.js';
import { SkipLink } from './skip-link.js';

/** Tells the page's own introspection from one that the user asks for. */
const schemaOperation = 'SchemaOfThePage';

/** What a first visit begins with; later ones find what was left in the editors. */
function beginning(groups: readonly ExampleGroup[]): { initialQuery?: string; initialVariables?: string } {
  const [first] = groups.flatMap(({ operations }) => operations);
  const isFirstVisit = localStorage.getItem('graphiql:query') === null;
  return first && isFirstVisit ? { initialQuery: first.query, initialVariables: variablesText(first) } : {};
}

interface WorkbenchProps {
  readonly groups: readonly ExampleGroup[];
  /** Where before everything else the way into the editor goes. */
  readonly top: Element | null;
  /** Where in the head of the page the link to the schema goes. */
  readonly head: Element | null;
}

export function Workbench({ groups, top, head }: WorkbenchProps): ReactNode {
  const [answered, setAnswered] = useState<Answered>();
  const [isReachable, setReachable] = useState(true);
  const fetcher = useMemo(() => fetcherFor(schemaOperation, { onAnswer: setAnswered, onReachable: setReachable }), []);
  const examples = useMemo(() => examplesPlugin(groups), [groups]);
  const plugins = useMemo(() => [examples, explorerPlugin(), HISTORY_PLUGIN], [examples]);
  const start = useMemo(() => beginning(groups), [groups]);
  return (
    <div className="workbench">
      <GraphiQL
        {...start}
        fetcher={fetcher}
        plugins={plugins}
        visiblePlugin={examples}
        introspectionQueryName={schemaOperation}
        schemaDescription
        inputValueDeprecation
        defaultEditorToolsVisibility="variables"
      >
        <GraphiQL.Logo>
          <span />
        </GraphiQL.Logo>
        <EditorLook />
        <SkipLink place={top} />
        <ReferenceLink place={head} />
        <Reachability isReachable={isReachable} />
        <ResultPanel answered={answered} onReachable={setReachable} />
      </GraphiQL>
    </div>
  );
}
