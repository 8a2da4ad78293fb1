import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { naknadaOrder, readNaknadaOrder } from '../../../shared/domain/proof/naknadaOrder.ts'

// The form in which an issued act leaves as data.

test('its documented schema is that of the program', () => {
  const documented: unknown = JSON.parse(readFileSync('docs/naknada-order.schema.json', 'utf8'))
  expect(documented).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(naknadaOrder))))
})

test('its documentation names every member', () => {
  const text = readFileSync('docs/naknada-order.md', 'utf8')
  for (const member of Object.keys(naknadaOrder.shape)) expect(text).toContain(`\`${member}\``)
})

test.each(['', 'no JSON', '[]', '{"format":"naknada-order"}', '['.repeat(100_000)])('%s is none', (text) => {
  expect(readNaknadaOrder(text)).toBeUndefined()
})
