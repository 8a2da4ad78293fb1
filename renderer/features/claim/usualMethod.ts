const USUAL: Readonly<Record<string, string>> = {
  M01: 'receipts',
  M02: 'units',
  M03: 'monthsByWage',
  M04: 'units',
  M05: 'list',
  M06: 'list',
  M07: 'receipts',
  M08: 'annuity',
  M09: 'receipts',
  M10: 'annuity',
  M11: 'receipts',
}

/** A head of known kind starts with the way it is usually reckoned (domain §5.1), as long as none was chosen. */
export function usualMethod(code: string, chosen: string): string {
  return chosen === 'fixed' ? (USUAL[code] ?? chosen) : chosen
}
