// The page as a whole: what this is, and below it the workbench once its parts and the examples have arrived.
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { loadExamples, type ExampleGroup } from './api.js';
import { Failure } from './failure.js';
import './look/page.css';
import type { Workbench as WorkbenchType } from './workbench.js';

/** Stands for the workbench where its parts do not arrive; the browser keeps the failure until it loads the page anew. */
const NoWorkbench: typeof WorkbenchType = () => (
  <Failure
    onRetry={() => {
      location.reload();
    }}
  />
);

const Workbench = lazy(async () => {
  try {
    return { default: (await import('./workbench.js')).Workbench };
  } catch {
    return { default: NoWorkbench };
  }
});

type Loading = 'loading' | 'failed' | readonly ExampleGroup[];

const Waiting = (): ReactNode => (
  <p className="waiting" role="status">
    Loading the editor …
  </p>
);

function useExamples(): [Loading, () => void] {
  const [examples, setExamples] = useState<Loading>('loading');
  const load = useCallback(() => {
    setExamples('loading');
    loadExamples().then(setExamples, () => {
      setExamples('failed');
    });
  }, []);
  useEffect(load, [load]);
  return [examples, load];
}

export function Page(): ReactNode {
  const [examples, load] = useExamples();
  const [top, setTop] = useState<Element | null>(null);
  const [head, setHead] = useState<Element | null>(null);
  return (
    <>
      <div ref={setTop} />
      <header className="masthead">
        <h1>Value chain graph</h1>
        <p>Countries, clusters, products and the projects behind them. Ask in GraphQL; every fact names its source.</p>
        <nav aria-label="Documentation">
          <span ref={setHead} />
          <a href="schema.graphql">schema.graphql</a>
        </nav>
      </header>
      <main>
        {examples === 'failed' && <Failure onRetry={load} />}
        {examples === 'loading' && <Waiting />}
        {typeof examples !== 'string' && (
          <Suspense fallback={<Waiting />}>
            <Workbench groups={examples} top={top} head={head} />
          </Suspense>
        )}
      </main>
    </>
  );
}
