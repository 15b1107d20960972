// The arguments by which every request says what it wants to see of the graph.
import { Property } from './property.js';
import { flag, partialDate } from './values/index.js';

export class ViewArguments {
  @Property(
    partialDate(),
    'Only what holds on this day, or on the last day of this year, half, quarter or month; today in Bangkok without it',
    { optional: true },
  )
  asOf?: string;
  @Property(flag(), 'Show what is invented for demonstration too') includeSynthetic = false;
}
