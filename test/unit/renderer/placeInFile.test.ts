import { expect, test } from 'vitest'
import { z } from 'zod'
import { namePlaceInFile } from '../../../renderer/parts/placeInFile.ts'
import { naknadaCase } from '../../../shared/exchange/naknadaCase.ts'
import { fieldsInside } from '../../../shared/packet/fieldsInside.ts'
import { readTrainingForm } from '../../support/trainingCase.ts'
import { screenText } from './screenText.ts'

type Shape = Readonly<{
  properties?: Readonly<Record<string, Shape>>
  items?: Shape
  anyOf?: readonly Shape[]
  oneOf?: readonly Shape[]
}>

/** Every path that a form can have, the first row of each list. */
function pathsIn(shape: Shape, path: string): readonly string[] {
  const below = (name: string) => (path === '' ? name : `${path}.${name}`)
  return [
    ...(path === '' ? [] : [path]),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => pathsIn(inner, below(name))),
    ...(shape.items === undefined ? [] : pathsIn(shape.items, below('0'))),
    ...[...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].flatMap((inner) => pathsIn(inner, path)),
  ]
}

test.each(['cnr', 'cnr-Cyrl', 'en'] as const)('every place of a form has its words in %s', (language) => {
  const text = screenText(language)
  const schema = z.toJSONSchema(naknadaCase, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  const paths = [...new Set(pathsIn(schema as Shape, ''))]
  expect(paths.length).toBeGreaterThan(150)
  expect(paths.filter((path) => /„|undefined|\.\d/.test(namePlaceInFile(path, text)))).toEqual([])
})

// Paths as a packet lists what leaves: of every row alike, without its number.
test.each(['cnr', 'cnr-Cyrl', 'en'] as const)('a field that leaves in a packet has words in %s', (language) => {
  const text = screenText(language)
  const paths = (['case-01', 'case-02'] as const).flatMap((name) => {
    const { expect: _expect, ...form } = readTrainingForm(name)
    return Object.keys(fieldsInside(form))
  })
  expect(paths).toContain('people.role')
  expect([...new Set(paths)].filter((path) => /„|undefined/.test(namePlaceInFile(path, text)))).toEqual([])
})

test.each([
  ['people.0.id', 'lice 1 › oznaka', 'person 1 › identifier'],
  ['people.11', 'lice 12', 'person 12'],
  ['case.courtMark', 'predmet › Oznaka suda', 'case › Court mark'],
  ['people.0.occupation.en', 'lice 1 › Zanimanje (EN)', 'person 1 › Occupation (EN)'],
  ['case.hearings.2.date', 'predmet › pretres 3 › Dan pretresa', 'case › hearing 3 › Day of the hearing'],
  ['claims.1.heads.0.calculation.items.3.amountCents', 'zahtjev 2 › stavka 1 › red 4 › iznos', ''],
  ['decision.heads.0.referral.wouldDelay.cnr', 'odluka › stavka 1 › znatno odugovlačenje (MNE)', ''],
  ['evidence', 'dokazi', 'evidence'],
  ['claims.0.heads.0.evidence.2', 'zahtjev 1 › stavka 1 › red 3 › Dokazi', ''],
  ['people.0.shoeSize', 'lice 1 › „shoeSize”', ''],
  ['', 'cijela datoteka', 'the whole file'],
])('%s is named', (path, cnr, en) => {
  expect(namePlaceInFile(path, screenText('cnr'))).toBe(cnr)
  if (en !== '') expect(namePlaceInFile(path, screenText('en'))).toBe(en)
})
