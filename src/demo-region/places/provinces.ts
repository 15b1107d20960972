// Real provinces that invented firms lie in, with a point near their middle from which invented positions are drawn.

/** Countries in which the region produces. */
export type Producer = 'cn' | 'kh' | 'la' | 'mm' | 'th' | 'vn';

export interface Province {
  readonly id: string;
  readonly country: Producer;
  readonly longitude: number;
  readonly latitude: number;
  /** Where the unit gave way to another in 2025: the later one and its first day. */
  readonly later?: { readonly id: string; readonly from: string; readonly until: string };
}

const province = (code: string, longitude: number, latitude: number): Province => ({
  id: `prov:${code}`,
  country: code.slice(0, 2) as Producer,
  longitude,
  latitude,
});

const merged = (code: string, into: string, longitude: number, latitude: number): Province => ({
  ...province(code, longitude, latitude),
  later: { id: `prov:${into}`, from: '2025-07-01', until: '2025-06-30' },
});

export const provinces: readonly Province[] = [
  province('cn-gx', 108.37, 22.82),
  province('cn-yn', 102.71, 25.04),
  province('kh-1', 102.98, 13.59),
  province('kh-12', 104.92, 11.56),
  province('kh-17', 103.86, 13.36),
  province('kh-18', 103.52, 10.63),
  province('kh-2', 103.2, 13.1),
  province('kh-20', 105.8, 11.08),
  province('kh-3', 105.46, 12),
  province('kh-6', 104.89, 12.71),
  province('kh-7', 104.18, 10.6),
  province('la-bk', 100.42, 20.27),
  province('la-ch', 105.79, 15.12),
  province('la-kh', 104.83, 17.4),
  province('la-lp', 102.13, 19.88),
  province('la-ph', 102.1, 21.68),
  province('la-sv', 104.75, 16.57),
  province('la-vt', 102.6, 17.97),
  province('la-xi', 103.2, 19.45),
  province('mm-02', 96.48, 17.33),
  province('mm-03', 94.93, 20.15),
  province('mm-04', 96.08, 21.98),
  province('mm-06', 96.16, 16.8),
  province('mm-07', 94.73, 16.78),
  province('mm-13', 97.63, 16.89),
  province('mm-17', 97.03, 20.78),
  province('th-10', 100.5, 13.75),
  province('th-14', 100.56, 14.35),
  province('th-27', 102.06, 13.82),
  province('th-32', 103.49, 14.88),
  province('th-34', 104.85, 15.24),
  province('th-41', 102.79, 17.41),
  province('th-40', 102.83, 16.43),
  province('th-49', 104.72, 16.54),
  province('th-50', 98.98, 18.79),
  province('th-57', 99.83, 19.91),
  province('th-63', 99.12, 16.88),
  province('vn-05', 103.9, 21.33),
  province('vn-13', 107.07, 20.95),
  province('vn-21', 105.78, 19.8),
  province('vn-22', 105.68, 18.67),
  merged('vn-20', 'vn-66-2025', 106.34, 20.45),
  {
    ...province('vn-26', 107.58, 16.46),
    later: { id: 'prov:vn-26-2025', from: '2025-01-01', until: '2024-12-31' },
  },
  merged('vn-27', 'vn-dn-2025', 108.33, 15.88),
  merged('vn-35', 'vn-35-2025', 108.45, 11.94),
  merged('vn-45', 'vn-45-2025', 105.63, 10.46),
  merged('vn-57', 'vn-sg-2025', 106.65, 10.98),
  merged('vn-69', 'vn-69-2025', 105.84, 21.59),
  province('vn-hn', 105.85, 21.03),
];

export const provincesOf = (country: Producer): Province[] => provinces.filter((one) => one.country === country);

export function provinceOf(id: string): Province {
  const found = provinces.find((one) => one.id === id);
  if (!found) throw new Error(`The region knows no province "${id}".`);
  return found;
}
