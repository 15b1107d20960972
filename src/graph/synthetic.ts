// The label of nodes that are invented for demonstration. A relationship is as invented as the nodes that it joins.
export const syntheticLabel = 'Synthetic';
