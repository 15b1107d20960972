// Below the editors: run it, what it costs, take it along as code, and the answer as a table.
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Answered } from '../fetcher.js';
import { CopyAs, type Snippet } from '../operation/copy-as.js';
import { CostMeter } from '../operation/cost-meter.js';
import { useCurrentOperation } from '../operation/current.js';
import { useCost } from '../operation/use-cost.js';
import { AnswerView } from './answer-view.js';
import { CodeView, saidOf } from './code-view.js';
import { tabId, Tabs } from './tabs.js';

const views = ['Table', 'Code'] as const;
type View = (typeof views)[number];
const panelId = 'result';

function RunButton(): ReactNode {
  const { run, stop } = useGraphiQLActions();
  const isFetching = useGraphiQL((state) => state.isFetching);
  return (
    <button type="button" className="primary" onClick={isFetching ? stop : run}>
      {isFetching ? 'Stop' : 'Run'}
    </button>
  );
}

interface ResultPanelProps {
  readonly answered: Answered | undefined;
  readonly onReachable: (reachable: boolean) => void;
}

export function ResultPanel({ answered, onReachable }: ResultPanelProps): ReactNode {
  const operation = useCurrentOperation();
  const known = useCost(operation, onReachable);
  const [view, setView] = useState<View>('Table');
  const [isOpen, setOpen] = useState(false);
  const [snippet, setSnippet] = useState<Snippet>();
  const [trouble, setTrouble] = useState('');
  const [said, setSaid] = useState('');
  const show = (next: View): void => {
    setView(next);
    setOpen(true);
    setTrouble('');
  };
  useEffect(() => {
    if (answered) show('Table');
  }, [answered]);
  return (
    <>
      <section className="bar" aria-label="Run and copy">
        <RunButton />
        <CostMeter known={known} />
        <CopyAs
          operation={operation}
          onCopied={(copied) => {
            setSnippet(copied);
            setSaid(saidOf(copied));
            show('Code');
          }}
          onUnreadable={() => {
            setTrouble('Variables and headers have to be JSON objects before the operation can be copied.');
          }}
        />
        {trouble && <p role="alert">{trouble}</p>}
      </section>
      <p role="status" className="for-screen-readers">
        {said}
      </p>
      <section className="result" aria-label="Answer and code">
        <div className="heads">
          <Tabs label="What to show" names={views} selected={view} panelId={panelId} onSelect={show} />
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={panelId}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {isOpen ? 'Hide' : 'Show'}
          </button>
        </div>
        <div id={panelId} role="tabpanel" aria-labelledby={tabId(panelId, view)} hidden={!isOpen}>
          {view === 'Code' && <CodeView snippet={snippet} />}
          {view === 'Table' && answered && <AnswerView answered={answered} onSay={setSaid} />}
          {view === 'Table' && !answered && <p className="hint">Run an operation to see its answer as a table.</p>}
        </div>
      </section>
    </>
  );
}
