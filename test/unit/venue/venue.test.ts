import { expect, test } from 'vitest'
import { proposeVenue } from '../../../shared/domain/venue/venue.ts'
import { venueInput, type VenueInput } from '../../../shared/domain/venue/venueInput.ts'

const value = (input: VenueInput) => {
  const result = proposeVenue(input)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test.each([
  ['444/1', 'basic', 1, false],
  ['444/2', 'high', 3, false],
  ['444/3', 'high', 3, false],
  ['444/4', 'high', 3, false],
  ['444/5', 'high', 3, false],
  ['444/6', 'high', 3, false],
  ['444/7', 'high', 3, false],
  ['444/8', 'basic', 1, true],
  ['444/9', 'high', 3, false],
  ['445/1', 'basic', 1, false],
  ['445/2', 'high', 3, false],
  ['445a', 'basic', 1, false],
  ['446/1', 'basic', 1, false],
  ['446/2', 'basic', 1, true],
  ['446/3', 'high', 3, false],
  ['KZ 225a', 'basic', 1, true],
  ['KZ CG 216/1', 'basic', 1, true],
  ['210/1', 'basic', 1, true],
  ['210/2', 'high', 3, false],
  ['210/3', 'high', 3, false],
  ['444 st. 3', 'high', 3, false],
  ['KZ CG čl. 444 st. 1', 'basic', 1, false],
])('%s goes to the %s court', (offence, court, judges, summary) => {
  const found = value({ offences: [offence] })
  expect(found).toMatchObject({ court, prosecution: court, judges, panel: judges > 1, summary })
  expect(found.article).toBe(judges > 1 ? 'ZKP 24' : 'ZKP 24/2')
})

test('an article with its paragraph is read in one field or in two', () => {
  const law = 'KZ CG'
  expect(value({ offences: [{ law, article: '444/7' }] })).toEqual(
    value({ offences: [{ law, article: '444', paragraph: '7' }] }),
  )
  expect(value({ offences: [{ article: '444/7' }] }).court).toBe('high')
})

test('the gravest offence decides', () => {
  expect(value({ offences: ['444/1', '444/3', '225a'] }).court).toBe('high')
  expect(value({ offences: ['444/1', '225a'] })).toMatchObject({ court: 'basic', summary: false })
})

test('organised crime goes to the special office, whatever the penalty', () => {
  expect(value({ offences: ['444/1'], organised: true })).toMatchObject({
    court: 'high',
    prosecution: 'special',
    panel: true,
    offices: { court: 'VSPG', prosecution: 'SDT' },
  })
})

test('warns where practice departs from the text, and only then', () => {
  const codes = (input: VenueInput) => value(input).warnings.map((warning) => warning.code)
  expect(codes({ offences: ['444/1'] })).toEqual(['venue.practice'])
  expect(codes({ offences: ['444/1', '444/8'] })).toEqual(['venue.practice'])
  // KZ 444/2 has no penalty of its own and is judged by paragraph 3; KZ 225a has no paragraphs.
  expect(codes({ offences: ['444/2'] })).toEqual([])
  expect(codes({ offences: ['444/1', '225a/1'] })).toEqual(['venue.practice', 'venue.offenceUnknown'])
  expect(codes({ offences: ['444/3'] })).toEqual([])
  expect(codes({ offences: ['444/3'], plea: true })).toEqual(['venue.plea'])
  expect(codes({ offences: ['444/3', '999/1'] })).toEqual(['venue.offenceUnknown'])
  expect(codes({ offences: [{ law: 'KZ CG', article: '444' }] })).toEqual(['venue.paragraphMissing', 'venue.practice'])
  expect(value({ offences: ['444/3'] })).not.toHaveProperty('warning')
  expect(value({ offences: ['444/1'], plea: true }).warning?.en).toMatch(/basic court.*plea agreement/su)
})

test('says so where it knows none of the offences', () => {
  expect(proposeVenue({ offences: ['999/1'] })).toMatchObject({
    ok: false,
    error: { code: 'venue.noneKnown', field: 'offences' },
  })
})

test.each([
  { offences: [] },
  { offences: [444] },
  { offences: ['DROP TABLE'] },
  { offences: ['9'.repeat(400)] },
  {},
  { offences: ['444/1'], x: 1 },
])('the schema refuses %j', (input) => {
  expect(venueInput.safeParse(input).success).toBe(false)
})
