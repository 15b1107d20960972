// Lines of a small bundle: two firms, what one sells to the other, and who says so.
export const source = {
  type: 'node',
  kind: 'Source',
  id: 'src:list',
  props: { name: 'A list', title: 'A list', publisher: 'Somebody', lang: 'en', citation: 'A list' },
};
export const src = { doc: 'src:list', status: 'ASSERTED', recordedAt: '2026-01-01' };
export const firm = (slug: string, props: object = {}) => ({
  type: 'node',
  kind: 'Enterprise',
  id: `ent:${slug}`,
  props: { name: `Firm ${slug}`, status: 'ACTIVE', ...props },
  src,
});
export const product = { type: 'node', kind: 'Product', id: 'prd:rice', props: { name: 'Rice' } };
export const sale = (from: string, to: string, year = 2024) => ({
  type: 'rel',
  rel: 'SUPPLIES',
  from: `ent:${from}`,
  to: `ent:${to}`,
  props: { productId: 'prd:rice', year, value: { amount: '1000', currency: 'USD' } },
  src,
});
export const good = [sale('a', 'b'), firm('a'), firm('b'), product, source];
