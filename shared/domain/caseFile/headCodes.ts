/** Heads of damage (domain §5.1): M material, N non-material, R return of things and annulment (ZKP 234/2). */
export const HEAD_CODES = [
  'M01',
  'M02',
  'M03',
  'M04',
  'M05',
  'M06',
  'M07',
  'M08',
  'M09',
  'M10',
  'M11',
  'M12',
  'N01',
  'N02',
  'N03',
  'N04',
  'N05',
  'N06',
  'N07',
  'N08',
  'N09',
  'N10',
  'R01',
  'R02',
] as const
/** One of `HEAD_CODES`. */
export type HeadCode = (typeof HEAD_CODES)[number]
