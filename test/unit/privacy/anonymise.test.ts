import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anonymise } from '../../../shared/domain/privacy/anonymise.ts'
import { findLeaks } from '../../../shared/domain/privacy/leak.ts'
import type { LeakPerson } from '../../../shared/domain/privacy/leakPerson.ts'
import { withInitialDots } from '../../../shared/domain/privacy/substitutes.ts'
import names from '../../support/data/names.json' with { type: 'json' }
import sentences from '../../support/data/legalSentences.json' with { type: 'json' }
import { nameVariants } from '../../support/nameVariants.ts'

const people: LeakPerson[] = [
  {
    id: 'v1',
    role: 'injuredParty',
    name: 'Đurđica Šćekić',
    birthPlace: 'Nikšić',
    jmbg: '0704998265000',
    phone: '+382 67 555 123',
    address: 'Bulevar Svetog Petra Cetinjskog bb, Nikšić',
  },
  {
    id: 'd1',
    role: 'defendant',
    name: 'Petar Petrović',
    father: 'Milorad',
    birthPlace: 'Herceg Novi',
    birthDate: '1979-11-23',
    jmbg: '2311979210330',
    address: 'ul. Slobode br. 4, Podgorica',
  },
  { id: 'd2', role: 'defendant', name: 'Pavle Pejović' },
  { id: 'd3', role: 'defendant', name: 'Ljubica Njegoš' },
  { id: 'w1', role: 'witness', name: 'Džemal Hodžić', sealed: true, pseudonym: { cnr: 'Svjedok Z', en: 'Witness Z' } },
]

describe('as courts publish', () => {
  test.each([
    ['Petar Petrović i Pavle Pejović', 'P.P.1 i P.P.2'],
    ['protiv Petra Petrovića', 'protiv P.P.1'],
    ['iskaz Ljubice Njegoš', 'iskaz Lj.Nj.'],
    ['Љубица Његош је рекла', 'Љ.Њ. је рекла'],
    ['oštećenoj Đurđici Šćekić', 'oštećenoj žrtvi 1'],
    ['оштећеној Ђурђици Шћекић', 'оштећеној жртви 1'],
    ['the claim of Đurđica Šćekić was awarded and is final', 'the claim of victim 1 was awarded and is final'],
    ['od oca Milorada', 'od oca M.'],
    ['rođen 23.11.1979. godine u Herceg Novom', 'rođen … u H.N.'],
    ['dana 23.11.1979. godine', 'dana rođen/a …'],
    ['JMBG 2311979210330', 'JMBG …'],
    ['broj 2311979210330', 'broj JMBG …'],
    ['sa prebivalištem u ul. Slobode br. 4, Podgorica', 'sa prebivalištem u P.'],
    ['Viši sud u Podgorici', 'Viši sud u Podgorici'],
    ['vozilo PG AB123 i www.primjer.me', 'vozilo … i …'],
    ['PIB 02655284', 'PIB …'],
    ['pasoš br. X1234567', 'pasoš br. …'],
    ['svjedok Džemal Hodžić', 'svjedok Z'],
    ['vidi naknada@primjer.me', 'vidi …'],
    ['iskaz Đurđice Š. i Š. Đurđice', 'iskaz žrtve 1 i žrtve 1'],
    ['Lj. Njegoš je rekla', 'Lj.Nj. je rekla'],
    ['LjUBICA NjEGOŠ', 'Lj.Nj.'],
    ['Pavle M. Pejović', 'P.P.2'],
    ['svjedok Pavle. P. je otišao', 'svjedok P.P.2. P. je otišao'],
    ['oštećena (Đ.Š. iz Nikšića) je rekla', 'oštećena (žrtva 1) je rekla'],
    ['oštećena Đ.Š. (Nikšić) je rekla', 'oštećena žrtva 1 je rekla'],
    ['Đ u r đ i c a i otac', 'Žrtva 1 i otac'],
    ['tel. +382 (0)67 555-123 i 067/555-123', 'tel. … i …'],
    ['Bul. Sv. Petra Cetinjskog bb, Nikšić', 'N.'],
  ])('»%s« becomes »%s«', (text, expected) => {
    expect(anonymise({ text, people }).text).toBe(expected)
  })

  test.each([
    ['Petar Petrović', 'P.P.'],
    ['Herceg Novi', 'H.N.'],
    ['LJUBICA Džaković', 'Lj.Dž.'],
    ['Ana Ivanović-Perović', 'A.I.P.'],
    ['Śena Źurić', 'Ś.Ź.'],
  ])('initials of %s are %s', (name, expected) => {
    expect(withInitialDots(name)).toBe(expected)
  })

  test('what was replaced is counted without being named', () => {
    const { replaced } = anonymise({ text: 'Petar Petrović, Petrović i PG AB123', people })
    expect(replaced).toEqual([
      { person: 'd1', field: 'name', count: 2 },
      { person: null, field: 'plate', count: 1 },
    ])
  })
})

describe('a label or pseudonym stands in the case of the name, and relatives are told apart', () => {
  const listed: LeakPerson[] = [
    {
      role: 'injuredParty',
      name: 'Ana Ljumović',
      sex: 'f',
      father: 'Radule',
      address: 'Bulevar Svetog Petra 4, Podgorica',
    },
    {
      role: 'injuredParty',
      name: 'Mara Kolić',
      sex: 'f',
      sealed: true,
      pseudonym: { cnr: 'Oštećena K.', en: 'Injured party K.' },
    },
    { role: 'injuredParty', name: 'Pavle Šušić', sex: 'm' },
    {
      role: 'defendant',
      name: 'Branko Ćosić',
      sex: 'm',
      father: 'Milorad',
      mother: 'Ljubica',
      motherMaidenName: 'Popović',
      address: 'bb, Bijelo Polje',
    },
    { role: 'defendant', name: 'Savo Popović', sex: 'm' },
    { role: 'witness', name: 'Ljubica Njegoš', sex: 'f' },
  ]

  test.each([
    ['Branko Ćosić je Ani Ljumović oduzeo pasoš.', 'B.Ć. je žrtvi 1 oduzeo pasoš.'],
    ['Isplatiti Mari Kolić iznos od 5 eura', 'Isplatiti Oštećenoj K. iznos od 5 eura'],
    ['od Ane Ljumović sa Anom Ljumović', 'od žrtve 1 sa žrtvom 1'],
    ['vidio je Anu', 'vidio je žrtvu 1'],
    ['oštećenoj Mari Kolić', 'oštećenoj K.'],
    ['isplati Ljumović', 'isplati žrtvi 1'],
    ['udario je Pavla Šušića', 'udario je žrtvu 2'],
    ['iskaz Pavla Šušića', 'iskaz žrtve 2'],
    ['Бранко Ћосић је Ани Љумовић одузео пасош', 'Б.Ћ. је жртви 1 одузео пасош'],
    ['od oca Milorada i majke Ljubice, rođene Popović, rođen', 'od oca M. i majke Lj., rođene P., rođen'],
    ['Otac oštećene, Radule Ljumović, izjavio je', 'Otac oštećene, …, izjavio je'],
    ['svjedokinje Ljubice Njegoš', 'svjedokinje Lj.Nj.'],
    ['sa prebivalištem na adresi Bulevar Svetog Petra 4, Podgorica, doktor', 'sa prebivalištem u P., doktor'],
    ['sa prebivalištem u Bijelom Polju, bb, državljanin', 'sa prebivalištem u B.P., državljanin'],
    ['sa prebivalištem u Podgorici, Bulevar Svetog Petra 4, doktor', 'sa prebivalištem u P., doktor'],
  ])('»%s« becomes »%s«', (text, expected) => {
    expect(anonymise({ text, people: listed }).text).toBe(expected)
  })

  test('a label says the sex in Montenegrin as its words do', () => {
    const sealed = { role: 'witness', name: 'Ljubica Njegoš', sex: 'f', sealed: true } as const
    expect(anonymise({ text: 'iskaz Ljubice Njegoš', people: [sealed] }).text).toBe('iskaz svjedokinje 1')
    const english = anonymise({ text: 'the statement of Ljubica Njegoš', people: [sealed], language: 'en' })
    expect(english.text).toBe('the statement of witness 1')
  })
})

const person = fc.constantFrom(...names).chain(({ name }) =>
  fc.record({
    name: fc.constant(name),
    role: fc.constantFrom('injuredParty' as const, 'defendant' as const, 'witness' as const),
    birthPlace: fc.constantFrom('Nikšić', 'Herceg Novi', 'Podgorica'),
    birthDate: fc.constant('1990-05-17'),
    jmbg: fc.constant('1705990210007'),
    address: fc.constant('ul. Njegoševa br. 17, Nikšić'),
    email: fc.constant('neko@primjer.me'),
    phone: fc.constant('+382 67 555 123'),
  }),
)
const details = [
  ', JMBG 1705990210007',
  ', rođena 17.05.1990. godine u Herceg Novom',
  ' iz Nikšića',
  ' iz Podgorice',
  ', ul. Njegoševa br. 17, Nikšić',
  ', tel. 067/555-123, neko@primjer.me',
  '',
]

test('after anonymising nothing leaks, and a second run changes nothing', () => {
  const scene = fc.tuple(
    fc.uniqueArray(person, { minLength: 1, maxLength: 5, selector: (one) => one.name }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }),
  )
  fc.assert(
    fc.property(scene, ([listed, picks]) => {
      const text = picks
        .map(([who, how, where, what]) => {
          const variants = nameVariants(listed[who % listed.length]?.name ?? '')
          const sentence = sentences[where % sentences.length] ?? ''
          return `${sentence} Pozvan je ${variants[how % variants.length] ?? ''}${details[what % details.length] ?? ''}.`
        })
        .join(' ')
      const once = anonymise({ text, people: listed }).text
      expect(findLeaks(once, listed)).toEqual([])
      expect(anonymise({ text: once, people: listed }).text).toBe(once)
    }),
    { numRuns: 400 },
  )
})
