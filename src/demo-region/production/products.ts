// The products of the seeds as the region makes them: who makes how much where, under which words and classes.
import type { Producer } from '../places/provinces.js';
import type { Region } from '../region.js';
import { tradesOf, type Stage } from './stages.js';

export interface Product {
  readonly id: string;
  readonly slug: string;
  /** Number of firms in each country. */
  readonly firms: Readonly<Partial<Record<Producer, number>>>;
  /** Words for a firm at each stage. */
  readonly trades: Readonly<Record<Stage, string>>;
  /** The word for the product in each language, for the names of firms. */
  readonly nouns: Readonly<Record<string, string>>;
  readonly sector: string;
  /** Classes of ISIC Rev.4 that grow or make it. */
  readonly industries: readonly string[];
  /** Unit of quantities and dollars for one, roughly. */
  readonly unit: string;
  readonly usd: number;
  /** Invented products narrower than it. */
  readonly narrower: readonly string[];
}

const nouns = (km: string, lo: string, my: string, th: string, vi: string, zh: string) => ({
  km,
  lo,
  my,
  th,
  vi,
  'zh-Hans': zh,
});

const product = (slug: string, details: Omit<Product, 'id' | 'slug'>): Product => ({
  id: `prd:${slug}`,
  slug,
  ...details,
});

const farming = 'sec:demo-farming-and-food';
export const crafts = 'sec:arts-and-crafts';

export const products: readonly Product[] = [
  product('rice', {
    firms: { kh: 30, la: 14, mm: 26, th: 34, vn: 36 },
    trades: tradesOf('Seed Supplies', 'Rice Growers', 'Rice Mill', 'Rice Depot', 'Rice Exports', 'Rice Shop'),
    nouns: nouns('អង្ករ', 'ເຂົ້າ', 'ဆန်', 'ข้าว', 'Gạo', '大米'),
    sector: farming,
    industries: ['cls:isic4-0112', 'cls:isic4-1061'],
    unit: 't',
    usd: 480,
    narrower: ['Fragrant rice', 'Sticky rice'],
  }),
  product('mango', {
    firms: { kh: 14, mm: 22, th: 24, vn: 20 },
    trades: tradesOf(
      'Orchard Supplies',
      'Mango Orchards',
      'Mango Packing',
      'Fruit Depot',
      'Mango Exports',
      'Fruit Shop',
    ),
    nouns: nouns('ស្វាយ', 'ໝາກມ່ວງ', 'သရက်သီး', 'มะม่วง', 'Xoài', '芒果'),
    sector: farming,
    industries: ['cls:isic4-0122'],
    unit: 't',
    usd: 900,
    narrower: ['Dried mango'],
  }),
  product('tea', {
    firms: { cn: 16, la: 12, mm: 20, th: 10, vn: 34 },
    trades: tradesOf('Tea Nursery', 'Tea Gardens', 'Tea Factory', 'Tea Depot', 'Tea Exports', 'Tea House'),
    nouns: nouns('តែ', 'ຊາ', 'လက်ဖက်', 'ชา', 'Chè', '茶'),
    sector: farming,
    industries: ['cls:isic4-0127', 'cls:isic4-1079'],
    unit: 't',
    usd: 2_400,
    narrower: ['Green tea', 'Forest tea'],
  }),
  product('rattan', {
    firms: { kh: 22, la: 18, mm: 14, vn: 16 },
    trades: tradesOf(
      'Cane Supplies',
      'Rattan Gatherers',
      'Rattan Works',
      'Rattan Depot',
      'Rattan Exports',
      'Rattan Shop',
    ),
    nouns: nouns('ផ្តៅ', 'ຫວາຍ', 'ကြိမ်', 'หวาย', 'Song Mây', '藤'),
    sector: crafts,
    industries: ['cls:isic4-0230', 'cls:isic4-1629'],
    unit: '{piece}',
    usd: 6,
    narrower: ['Rattan baskets', 'Rattan poles'],
  }),
  product('silk', {
    firms: { cn: 14, kh: 14, la: 26, th: 30, vn: 18 },
    trades: tradesOf('Mulberry Supplies', 'Silk Reelers', 'Silk Weavers', 'Silk Depot', 'Silk Exports', 'Silk Shop'),
    nouns: nouns('សូត្រ', 'ໄໝ', 'ပိုးထည်', 'ผ้าไหม', 'Lụa', '丝绸'),
    sector: crafts,
    industries: ['cls:isic4-1311', 'cls:isic4-1312'],
    unit: 'm2',
    usd: 22,
    narrower: ['Ikat silk', 'Silk scarves'],
  }),
  product('ceramics', {
    firms: { cn: 12, kh: 8, th: 16, vn: 40 },
    trades: tradesOf('Clay Supplies', 'Potters', 'Kilns', 'Ceramics Depot', 'Ceramics Exports', 'Ceramics Shop'),
    nouns: nouns('សេរ៉ាមិច', 'ເຊລາມິກ', 'ကြွေထည်', 'เซรามิก', 'Gốm', '陶瓷'),
    sector: crafts,
    industries: ['cls:isic4-2393'],
    unit: '{piece}',
    usd: 4,
    narrower: ['Celadon ware'],
  }),
  product('handicrafts', {
    firms: { kh: 26, la: 24, mm: 22, th: 24, vn: 22 },
    trades: tradesOf(
      'Craft Materials',
      'Craft Makers',
      'Craft Finishers',
      'Craft Depot',
      'Craft Exports',
      'Craft Shop',
    ),
    nouns: nouns('សិប្បកម្ម', 'ຫັດຖະກຳ', 'လက်မှုပစ္စည်း', 'หัตถกรรม', 'Thủ Công', '手工艺品'),
    sector: crafts,
    industries: ['cls:isic4-1629', 'cls:isic4-2393'],
    unit: '{piece}',
    usd: 5,
    narrower: ['Lacquer bowls', 'Paper lanterns'],
  }),
  product('garments', {
    firms: { cn: 10, kh: 46, mm: 24, th: 16, vn: 44 },
    trades: tradesOf(
      'Yarn and Cloth',
      'Garment Sewing',
      'Garment Finishing',
      'Garment Depot',
      'Garment Exports',
      'Clothing Shop',
    ),
    nouns: nouns('សម្លៀកបំពាក់', 'ເຄື່ອງນຸ່ງ', 'အဝတ်အထည်', 'เสื้อผ้า', 'May Mặc', '服装'),
    sector: 'sec:garment',
    industries: ['cls:isic4-1410'],
    unit: '{piece}',
    usd: 7,
    narrower: ['Work clothes'],
  }),
  product('footwear', {
    firms: { kh: 16, mm: 8, vn: 34 },
    trades: tradesOf('Leather Supplies', 'Shoe Makers', 'Shoe Finishing', 'Shoe Depot', 'Shoe Exports', 'Shoe Shop'),
    nouns: nouns('ស្បែកជើង', 'ເກີບ', 'ဖိနပ်', 'รองเท้า', 'Giày', '鞋'),
    sector: 'sec:footwear',
    industries: ['cls:isic4-1520'],
    unit: '{pair}',
    usd: 11,
    narrower: ['Sandals'],
  }),
  product('furniture', {
    firms: { cn: 10, la: 8, mm: 10, th: 20, vn: 36 },
    trades: tradesOf(
      'Timber Supplies',
      'Furniture Makers',
      'Furniture Finishing',
      'Furniture Depot',
      'Furniture Exports',
      'Furniture Shop',
    ),
    nouns: nouns('គ្រឿងសង្ហារឹម', 'ເຟີນິເຈີ', 'ပရိဘောဂ', 'เฟอร์นิเจอร์', 'Đồ Gỗ', '家具'),
    sector: 'sec:furniture',
    industries: ['cls:isic4-3100'],
    unit: '{piece}',
    usd: 65,
    narrower: ['Bamboo chairs', 'Garden benches'],
  }),
];

export function productOf(slug: string): Product {
  const found = products.find((one) => one.slug === slug);
  if (!found) throw new Error(`The region makes no "${slug}".`);
  return found;
}

/** The id of a narrower product, as `addProducts` makes it. */
export const narrowerId = (name: string): string => `prd:demo-${name.replaceAll(' ', '-').toLowerCase()}`;

/** Adds the narrower products and the one sector that the seeds have not. */
export function addProducts(region: Region): void {
  region.node('Sector', 'farming-and-food', {
    name: 'Farming and food',
    description: 'Growing, milling, packing and drying',
  });
  for (const { id, unit, sector, narrower } of products) {
    for (const name of narrower) {
      const narrow = region.node('Product', narrowerId(name).slice('prd:demo-'.length), { name, unit });
      region.link('NARROWER_THAN', narrow, id);
      region.link('IN_SECTOR', narrow, sector);
    }
  }
}
