// Value chains of the products, national and to buyers abroad, with the firms that set their terms.
import type { Buyer } from '../demand/buyers.js';
import type { Region } from '../region.js';
import type { Firm } from './firm.js';
import { products } from './products.js';

const governances = ['CAPTIVE', 'RELATIONAL', 'MARKET', 'MODULAR', 'HIERARCHY'] as const;

/** For every product one chain within the region, led by an exporter, and one to buyers abroad, led by two of them. */
export function addChains(region: Region, firms: readonly Firm[], buyers: readonly Buyer[]): void {
  const draws = region.draws('chains');
  products.forEach((product, index) => {
    const chain = (scope: 'REGIONAL' | 'GLOBAL', name: string): string => {
      const id = region.node('ValueChain', `${product.slug}-${scope.toLowerCase()}`, {
        name,
        scope,
        governance: governances[(index + (scope === 'GLOBAL' ? 1 : 0)) % governances.length] as string,
      });
      region.link('CHAIN_OF', id, product.id);
      return id;
    };
    const within = chain('REGIONAL', `Chain of ${product.slug} along the Silver Rivers`);
    const abroad = chain('GLOBAL', `Chain of ${product.slug} to buyers abroad`);
    const exporters = firms.filter(
      (firm) => firm.product === product && firm.stage === 'EXPORT' && firm.until === undefined,
    );
    const fitting = buyers.filter((buyer) => buyer.products.includes(product));
    for (const { id } of draws.some(exporters, 1)) region.link('LEADS', id, within, { validFrom: '2019' });
    for (const { id } of draws.some(fitting, 2)) region.link('LEADS', id, abroad, { validFrom: '2020' });
  });
}
