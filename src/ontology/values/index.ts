// The types of value that properties may have, in alphabetical order.
export { area } from './area.js';
export { choice } from './choice.js';
export { flag } from './flag.js';
export { instant } from './instant.js';
export { list } from './list.js';
export { currency, money } from './money.js';
export { nested } from './nested.js';
export { node } from './node.js';
export { decimal, integer, share } from './number.js';
export { partialDate } from './partial-date.js';
export { period } from './period.js';
export { point } from './point.js';
export { structure } from './structure.js';
export { code, reference, text } from './text.js';
