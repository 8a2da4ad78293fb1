import { describe, expect, test } from 'vitest'
import { findLeaks, leakInput } from '../../../shared/domain/privacy/leak.ts'
import type { LeakPerson } from '../../../shared/domain/privacy/leakPerson.ts'
import names from '../../support/data/names.json' with { type: 'json' }
import sentences from '../../support/data/legalSentences.json' with { type: 'json' }
import { nameVariants } from '../../support/nameVariants.ts'

const victim: LeakPerson = {
  id: 'v1',
  role: 'injuredParty',
  name: 'Đurđica Šćekić',
  sex: 'f',
  birthDate: '1998-04-07',
  jmbg: '0704998265000',
  birthPlace: 'Nikšić',
  address: 'ul. Njegoševa br. 17, Nikšić',
  account: '510-81767773-21',
  email: 'djurdjica.scekic@example.me',
  phone: '+382 67 123 456',
  passport: { country: 'MNE', number: 'BA1234567' },
}

describe('a leak is found', () => {
  test.each([
    ['oštećenoj Đurđici Šćekić', 'name', 'Đurđici Šćekić'],
    ['predmet scekic_djurdjica.pdf', 'name', 'scekic_djurdjica'],
    ['račun djurdjicascekic1998', 'name', 'djurdjicascekic'],
    ['Шћекићева кућа', 'name', 'Шћекићева'],
    ['Ђурђичином изјавом', 'name', 'Ђурђичином'],
    ['D U R D I C A', 'name', 'D U R D I C A'],
    ['iskaz Šće-\nkićeve ćerke', 'name', 'Šće-\nkićeve'],
    ['ISKAZ ĐUR-\nĐICE', 'name', 'ĐUR-\nĐICE'],
    ['Đ.Š. iz Nikšića', 'initials', 'Đ.Š. iz Nikšića'],
    ['Ђ. Ш. из Никшића', 'initials', 'Ђ. Ш. из Никшића'],
    ['iz Nikšića, Đ.Š.', 'initials', 'Nikšića, Đ.Š'],
    ['oštećena Đ.Š. je', 'initials', 'Đ.Š'],
    ['JMBG 0704 998 265000', 'jmbg', '0704 998 265000'],
    ['pasoš ba 1234567', 'passport', 'ba 1234567'],
    ['na 510-81767773-21', 'account', '510-81767773-21'],
    ['na 510000008176777321', 'account', '510000008176777321'],
    ['IBAN ME25 5100 0000 8176 7773 21', 'account', 'ME25 5100 0000 8176 7773 21'],
    ['u Njegoševoj 17', 'address', 'Njegoševoj 17'],
    ['NJEGOSEVA BR.17', 'address', 'NJEGOSEVA BR.17'],
    ['Његошева бр. 17', 'address', 'Његошева бр. 17'],
    ['17 Njegoseva Street', 'address', '17 Njegoseva'],
    ['07.04.1998. godine', 'birthDate', '07.04.1998'],
    ['7. aprila 1998', 'birthDate', '7. aprila 1998'],
    ['April 7, 1998', 'birthDate', 'April 7, 1998'],
    ['1998-04-07', 'birthDate', '1998-04-07'],
    ['тел. 067/123-456', 'phone', '67/123-456'],
    ['ђурђица (at) example', 'name', 'ђурђица'],
    ['Đurđica\u00A0\u00A0Šćekić', 'name', 'Đurđica\u00A0\u00A0Šćekić'],
    ['Đurđici\nŠćekić', 'name', 'Đurđici\nŠćekić'],
    ['Đurđi\u00ADca', 'name', 'Đurđi\u00ADca'],
    ['Đurđica M. Šćekić', 'name', 'Đurđica M. Šćekić'],
    ['Š. Đurđica', 'name', 'Đurđica'],
    ['Đ.Š. (Nikšić)', 'initials', 'Đ.Š. (Nikšić'],
    ['Đ-Š iz Nikšića', 'initials', 'Đ-Š iz Nikšića'],
    ['Đ Š iz Nikšića', 'initials', 'Đ Š iz Nikšića'],
    ['ĐŠ iz Nikšića', 'initials', 'ĐŠ iz Nikšića'],
    ['Đ. Š.\niz Nikšića', 'initials', 'Đ. Š.\niz Nikšića'],
    ['Đ. Š. iz Nik-\nšića', 'initials', 'Đ. Š. iz Nik-\nšića'],
    ['Š.Đ., rođena u Nikšiću', 'initials', 'Š.Đ., rođena u Nikšiću'],
    ['JMBG: 0 7 0 4 9 9 8 2 6 5 0 0 0', 'jmbg', '0 7 0 4 9 9 8 2 6 5 0 0 0'],
    ['B.A. 1234567', 'passport', 'B.A. 1234567'],
    ['djurdjica.scekic [at] example.me', 'email', 'djurdjica.scekic [at] example.me'],
    // Dates and numbers as others write them.
    ['April 7th, 1998', 'birthDate', 'April 7th, 1998'],
    ['the 7th of April 1998', 'birthDate', '7th of April 1998'],
    ['０７．０４．１９９８', 'birthDate', '０７．０４．１９９８'],
    ['٠٧/٠٤/١٩٩٨', 'birthDate', '٠٧/٠٤/١٩٩٨'],
    ['JMBG ０７０４９９８２６５０００', 'jmbg', '０７０４９９８２６５０００'],
    ['JMBG ٠٧٠٤٩٩٨٢٦٥٠٠٠', 'jmbg', '٠٧٠٤٩٩٨٢٦٥٠٠٠'],
    ['JMBG ۰۷۰۴۹۹۸۲۶۵۰۰۰', 'jmbg', '۰۷۰۴۹۹۸۲۶۵۰۰۰'],
    ['Njegoševa ١٧', 'address', 'Njegoševa ١٧'],
    ['Ｄｕｒｄｉｃａ', 'name', 'Ｄｕｒｄｉｃａ'],
    ['\u{1D403}urđica', 'name', '\u{1D403}urđica'],
    ['djurdjica.scekic＠example.me', 'email', 'djurdjica.scekic＠example.me'],
    // Signs that divide a word.
    ['Đur-đica', 'name', 'Đur-đica'],
    ['Šće·kić', 'name', 'Šće·kić'],
    ['Šće|ki|ća', 'name', 'Šće|ki|ća'],
    ['Đur*đi*ca', 'name', 'Đur*đi*ca'],
    ['spis_šće_kić.pdf', 'name', 'šće_kić'],
    ['D-jurdjica', 'name', 'D-jurdjica'],
    ['ĐurĐica', 'name', 'ĐurĐica'],
    ['Šće\u200Ekić', 'name', 'Šće\u200Ekić'],
    // Transliterations of German, Polish, English, Russian, Macedonian, Czech.
    ['Schtschekitsch', 'name', 'Schtschekitsch'],
    ['Dschurdschitza', 'name', 'Dschurdschitza'],
    ['Szczekicza', 'name', 'Szczekicza'],
    ['Dżurdżica', 'name', 'Dżurdżica'],
    ['Dzhurdzhitsa', 'name', 'Dzhurdzhitsa'],
    ['Shchekich', 'name', 'Shchekich'],
    ['Щекич', 'name', 'Щекич'],
    ['Джурджица', 'name', 'Джурджица'],
    ['Ѓурѓица Шќекиќ', 'name', 'Ѓурѓица Шќекиќ'],
    ['Ďurďica', 'name', 'Ďurďica'],
    // One letter wrong beside the other part, or in both parts where both are long.
    ['Đurđica Ščekč', 'name', 'Đurđica Ščekč'],
    ['Đurdjcia Šćekić', 'name', 'Đurdjcia Šćekić'],
    ['Đurđeca Šćepić', 'name', 'Đurđeca Šćepić'],
    ['Šćekčić Đuđrica', 'name', 'Šćekčić Đuđrica'],
  ])('in »%s« as %s', (text, field, found) => {
    const hits = findLeaks(text, [victim])
    expect(hits).toContainEqual({ person: 'v1', field, found, at: text.indexOf(found) })
  })

  test.each([
    ['Ljiljana Petrović', 'LjILjANE', 'name'],
    ['Ljiljana Petrović-Njegoš', 'Lj.P.Nj. iz Herceg Novog', 'initials'],
    ['Ljiljana Petrović-Njegoš', 'Љ. П. Њ. из Херцег Новог', 'initials'],
    ['Ljiljana Petrović-Njegoš', 'Njegoš-Petrović Ljiljani', 'name'],
    ['María José García López', 'Marije Garcíje', 'name'],
    ['María José García López', 'MARIA GARCIA', 'name'],
    ['Nguyễn Thị Ánh', 'Nguyen Thi Anh', 'name'],
    ['Xhevahire Gjokaj', 'Dževahire Đokaj', 'name'],
    ['Mehmet Yılmaz', 'YILMAZ', 'name'],
  ])('of %s in »%s« as %s', (name, text, field) => {
    const found = findLeaks(`Rekla je ${text}.`, [{ id: 'p', name, birthPlace: 'Herceg Novi' }])
    expect(found).toContainEqual({ person: 'p', field, found: text, at: 9 })
  })

  test('of an address with its saint and its boulevard shortened', () => {
    const one: LeakPerson = { id: 'p', name: 'Ana Maraš', address: 'Bulevar Svetog Petra Cetinjskog bb, Podgorica' }
    expect(findLeaks('Bul. Sv. Petra Cetinjskog bb', [one])).toEqual([
      { person: 'p', field: 'address', found: 'Petra Cetinjskog bb', at: 9 },
    ])
  })

  test.each(names)('in every variant of $name', ({ name, sex }) => {
    const person: LeakPerson = { id: 'p', name, sex: sex === 'f' ? 'f' : 'm', birthPlace: 'Nikšić' }
    const variants = nameVariants(name)
    expect(variants.length).toBeGreaterThanOrEqual(25)
    const missed = variants.filter(
      (variant) => findLeaks(`U spisima stoji ${variant} kao podatak.`, [person]).length === 0,
    )
    expect(missed).toEqual([])
  })
})

describe('nothing is found', () => {
  test.each([
    'okrivljeni Đ.Š. je saslušan',
    'Viši sud u Nikšiću i osnovni sud',
    'u Njegoševoj ulici, pa u Slobode 17',
    'dana 08.04.1998. godine',
    'broj 0704998265001',
    'iznos 8.176,77 eura po računu 832-21-37',
    'oštećena A je saopštila',
    'svjedok Šćepić je saslušan',
    'svjedokinja Đurđina je otišla',
    'u predmetu K.br.12/26-3, str. 4/5',
    'Schmidt und Tschechow',
  ])('in »%s«', (text) => {
    expect(findLeaks(text, [victim])).toEqual([])
  })

  test('in ordinary sentences, for any person of the list', () => {
    const people: LeakPerson[] = names.map(({ name }, at) => ({ id: `p${String(at)}`, name }))
    expect(sentences.length).toBeGreaterThanOrEqual(200)
    const alarms = sentences.flatMap((sentence) => findLeaks(sentence, people))
    // A name that is also a word alarms at the start of a sentence: a sealed person's safety goes first.
    expect(alarms.map((hit) => `${hit.found} ${String(hit.at)}`)).toEqual([
      'Nada 0',
      'Zora 0',
      'Luka 0',
      'Senka 0',
      'Kovač 0',
      'Sanja 0',
    ])
  })

  test('of other people whose names are one letter off', () => {
    const people: LeakPerson[] = [
      { id: 'm', name: 'Mirko Petrović' },
      { id: 'v', name: 'Vanja Bulatović' },
    ]
    expect(findLeaks('Marko Petković, Sanja Bulatov, Tanja Bulatović', people).map((hit) => hit.found)).toEqual([
      'Tanja Bulatović',
    ])
    const others: LeakPerson[] = [{ name: 'Tanja Bulatović' }]
    expect(findLeaks('Tanja Bulatović', people, others)).toEqual([])
  })

  test('where an ordinary word is a form of a name, but a capital within the sentence is one', () => {
    const people: LeakPerson[] = [
      { id: 'n', name: 'Nada Rada' },
      { id: 'v', name: 'Vuk Ban' },
    ]
    expect(findLeaks('Radi naplate, bez nade, vuk je ušao. RADI NAPLATE', people)).toEqual([])
    expect(findLeaks('došla je Nada. Nada je rekla', people).map((hit) => hit.at)).toEqual([9, 15])
  })

  test('in the full name of someone who may be named', () => {
    const other: LeakPerson = { name: 'Marko Šćekić' }
    expect(findLeaks('okrivljenog Marka Šćekića', [victim], [other])).toEqual([])
    expect(findLeaks('Šćekić i Marko Šćekić', [victim], [other]).map((hit) => hit.at)).toEqual([0])
  })
})

test('bad input names the field', () => {
  const refused = leakInput.safeParse({ text: '\uD800', people: [{ name: 5 }] })
  expect(refused.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['text', 'people.0.name'])
})
