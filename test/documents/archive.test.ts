import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { madeDocuments } from '../support/documentSet.ts'
import { FLAVOURS, veraPdf, veraPdfAvailable } from '../support/verapdf.ts'

describe.skipIf(!veraPdfAvailable())('veraPDF', () => {
  // One start of Java for all documents of a flavour; the monster case is among them.
  test.each(FLAVOURS)('accepts every document of every case in every language as %s', async (flavour) => {
    const made = await madeDocuments()
    const lines = await veraPdf(flavour, [...new Set(made.map(({ path }) => dirname(path)))])
    expect(lines).toHaveLength(made.length)
    expect(lines.filter((line) => !line.startsWith('PASS'))).toEqual([])
  })
})
