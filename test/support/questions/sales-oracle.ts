// Sales and their classes worked out by the definitions, one relationship after another, without anything of the product.
import type { Values } from '../../../src/exchange/bundle.js';
import type { SmallLink } from '../small-graph.js';
import type { TradeWorld } from './trade-world.js';

export interface OracleSale {
  readonly seller: string;
  readonly buyer: string;
  readonly productId: string;
  readonly year: number;
  readonly edgeClass: string;
  readonly to: string | undefined;
  readonly value: number | undefined;
  readonly stageFrom: string | undefined;
  readonly stageTo: string | undefined;
}

/** What one unit is worth in dollars: the same rates as the shared part of the worlds states. */
const dollars: Record<string, number> = {
  'EUR 2022': 1.1,
  'EUR 2022-05-10': 1.3,
  'EUR 2023': 1.2,
  'THB 2022': 1 / 32,
  'THB 2023': 1 / 35,
};

const holds = ({ validFrom, validTo }: Values, day: string): boolean => {
  const begin = validFrom === undefined ? '' : `${validFrom as string}-01-01`.slice(0, 10);
  const end = validTo === undefined ? '9' : `${validTo as string}-12-31`.slice(0, 10);
  return begin <= day && day <= end;
};

export class SalesOracle {
  constructor(
    readonly world: TradeWorld,
    readonly shared: readonly SmallLink[],
    readonly day: string,
    readonly year: number,
  ) {}

  links(type: string, holdsOnly = true): readonly { from: string; to: string; values: Values }[] {
    return [...this.world.links, ...this.shared]
      .filter(
        ([, is, , values = {}]) =>
          is === type && values['statementStatus'] !== 'PLANNED' && (!holdsOnly || holds(values, this.day)),
      )
      .map(([from, , to, values = {}]) => ({ from, to, values }));
  }

  countries(id: string): string[] {
    if (id.startsWith('ctry:')) return [id];
    return this.links('LOCATED_IN')
      .filter(({ from }) => from === id)
      .flatMap(({ to }) => this.countries(to));
  }

  members(group: string): string[] {
    return [
      ...new Set(
        this.links('MEMBER_OF')
          .filter(({ to }) => to === group)
          .map(({ from }) => from),
      ),
    ];
  }

  party(subject: string): string[] {
    return /^(con|clu):/.test(subject) ? [subject, ...this.members(subject)] : [subject];
  }

  narrower(product: string): string[] {
    const below = this.links('NARROWER_THAN').filter(({ to }) => to === product);
    return [product, ...below.flatMap(({ from }) => this.narrower(from))];
  }

  private worth({ value, validFrom, year }: Values): number | undefined {
    const money = value as { amount: string; currency: string } | undefined;
    if (!money) return undefined;
    if (money.currency === 'USD') return Number(money.amount);
    const rate = dollars[`${money.currency} ${String(validFrom)}`] ?? dollars[`${money.currency} ${String(year)}`];
    return rate === undefined ? undefined : Number(money.amount) * rate;
  }

  private sale({ from, to, values }: { from: string; to: string; values: Values }): OracleSale {
    const [here, there] = [this.countries(from), this.countries(to)];
    const region = this.links('IN_GROUP')
      .filter((one) => one.to === this.world.region)
      .map((one) => one.from);
    let edgeClass = 'UNKNOWN';
    if (here.length === 1 && there.length === 1) {
      if (here[0] === there[0]) edgeClass = 'DOMESTIC';
      else edgeClass = region.includes(there[0] ?? '') ? 'REGIONAL' : 'GLOBAL';
    }
    return {
      seller: from,
      buyer: to,
      productId: String(values['productId']),
      year: Number(values['year']),
      edgeClass,
      to: there.length === 1 ? there[0] : undefined,
      value: this.worth(values),
      stageFrom: values['stageFrom'] as string | undefined,
      stageTo: values['stageTo'] as string | undefined,
    };
  }

  /** Everything that anybody sold anybody else in a year. */
  trade(year = this.year): OracleSale[] {
    return this.links('SUPPLIES', false)
      .filter(({ from, to, values }) => from !== to && values['year'] === year)
      .map((link) => this.sale(link));
  }

  /** What a subject and its members sold to others, or bought from them. */
  sales(subject: string, year = this.year): OracleSale[] {
    const party = this.party(subject);
    return this.trade(year).filter(({ seller, buyer }) => party.includes(seller) && !party.includes(buyer));
  }

  purchases(subject: string): OracleSale[] {
    const party = this.party(subject);
    return this.trade().filter(({ seller, buyer }) => party.includes(buyer) && !party.includes(seller));
  }

  level(subject: string): number | null {
    const has = (edgeClass: string, year = this.year) =>
      this.sales(subject, year).filter((sale) => sale.edgeClass === edgeClass);
    const party = this.party(subject);
    const abroad = this.links('NEGOTIATES_WITH', false).some(({ from, to, values }) => {
      const [here, there] = [this.countries(from), this.countries(to)];
      if (!party.includes(from) || party.includes(to) || here.length !== 1 || there.length !== 1) return false;
      return here[0] !== there[0] && Number(String(values['on']).slice(0, 4)) <= this.year;
    });
    const holding = [
      this.sales(subject).length === 0,
      has('DOMESTIC').length > 0,
      abroad,
      has('REGIONAL').length > 0,
      has('GLOBAL').length > 0,
      has('GLOBAL').length > 0 &&
        has('GLOBAL', this.year - 1).length > 0 &&
        new Set(has('GLOBAL').map(({ to }) => to)).size >= 2,
    ];
    const highest = holding.lastIndexOf(true);
    return highest === -1 ? null : highest;
  }
}

const sum = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((all, one) => all + (one ?? 0), 0);

/** A part of a whole, null where there is none. */
export const part = (some: number, whole: number): number | null => (whole === 0 ? null : some / whole);

export const valueOf = (sales: readonly Pick<OracleSale, 'value'>[]): number => sum(sales.map(({ value }) => value));

/** Stages that a subject or its members perform, of some products or of all. */
export function stagesOf(oracle: SalesOracle, subject: string, products: readonly string[] | undefined): string[] {
  const performed = oracle
    .links('PERFORMS')
    .filter(({ from, to }) => oracle.party(subject).includes(from) && (!products || products.includes(to)));
  return [...new Set(performed.map(({ values }) => String(values['stage'])))];
}

/** Kinds of service that reach it / 5, at most 1. */
export function supportOf(oracle: SalesOracle, subject: string): number {
  const served = oracle.links('SERVES').filter(({ to }) => to === subject);
  return Math.min(new Set(served.map(({ values }) => values['serviceType'])).size / 5, 1);
}

/** The groups of seller and buyer in a matrix; a dash where one is unknown or several. */
export function groupsOf(oracle: SalesOracle, sale: OracleSale, by: 'COUNTRY' | 'PROVINCE' | 'STAGE'): string[] {
  const places = (actor: string): string[] => {
    if (by === 'COUNTRY') return oracle.countries(actor);
    return oracle
      .links('LOCATED_IN')
      .filter(({ from, to }) => from === actor && to.startsWith('prov:'))
      .map(({ to }) => to);
  };
  const stagesAt = (actor: string): string[] => {
    const own = oracle.links('PERFORMS').filter(({ from, to }) => from === actor && to === sale.productId);
    return [...new Set(own.map(({ values }) => String(values['stage'])))];
  };
  const only = (found: string[]): string => (found.length === 1 ? (found[0] ?? '-') : '-');
  if (by !== 'STAGE') return [only(places(sale.seller)), only(places(sale.buyer))];
  return [sale.stageFrom ?? only(stagesAt(sale.seller)), sale.stageTo ?? only(stagesAt(sale.buyer))];
}
