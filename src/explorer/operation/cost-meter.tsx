// Shows what the operation would cost beside what one may.
import type { ReactNode } from 'react';
import type { Measure, OperationCost } from '../api.js';
import type { KnownCost } from './use-cost.js';

const measures: readonly Measure[] = ['nodes', 'lists', 'conditions'];

const inWords = (count: number): string => count.toLocaleString('en');

const said = ({ cost, limit }: OperationCost, measure: Measure): string =>
  `${inWords(cost[measure])} of ${inWords(limit[measure])} ${measure}`;

const waysOut: Readonly<Record<Measure, string>> = {
  nodes: 'Ask for smaller pages or fewer levels.',
  lists: 'Split it into several operations.',
  conditions: 'Ask with fewer conditions.',
};

function Meter({ known, measure }: { readonly known: OperationCost; readonly measure: Measure }): ReactNode {
  const value = known.cost[measure];
  const most = known.limit[measure];
  const isOver = value > most;
  return (
    <span className={isOver ? 'measure over' : 'measure'}>
      <meter
        min={0}
        max={most + 1}
        low={most * 0.8}
        high={most}
        optimum={0}
        value={Math.min(value, most + 1)}
        aria-label={`Cost in ${measure}`}
      />
      <span>{said(known, measure)}</span>
    </span>
  );
}

export function CostMeter({ known }: { readonly known: KnownCost }): ReactNode {
  const isKnown = 'cost' in known;
  const over = isKnown ? measures.find((measure) => known.cost[measure] > known.limit[measure]) : undefined;
  return (
    <div className="cost" role="group" aria-label="Cost of the operation">
      <span className="label">Cost</span>
      {isKnown ? (
        measures.map((measure) => <Meter key={measure} known={known} measure={measure} />)
      ) : (
        <span className="unknown" title={known.unknown}>
          unknown: {known.unknown}
        </span>
      )}
      <span role="status" className="verdict">
        {over && `Above the limit: the server refuses it. ${waysOut[over]}`}
      </span>
    </div>
  );
}
