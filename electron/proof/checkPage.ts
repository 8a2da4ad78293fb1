import type { OfficeKey } from './officeKeys.ts'

const PLACE = '__OFFICE__'

/** The page by which a telephone checks paper, with the public keys of the office in it. Throws where the page has no place for them. */
export function writeCheckPage(page: string, keys: readonly OfficeKey[]): string {
  if (page.split(PLACE).length !== 2) throw new RangeError('no page for telephones')
  const office = keys.map(({ publicKey, ...end }) => ({ key: publicKey.toString('base64'), ...end }))
  return page.replace(PLACE, () => JSON.stringify(office).replaceAll('<', String.raw`\u003c`))
}
