import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import motion from '../../../resources/templates/enforcement-motion.json' with { type: 'json' }
import { toCyrillic } from '../../../shared/text/cyrillic.ts'
import { toLatin } from '../../../shared/text/latin.ts'

// Spelling pairs from the domain rules §13.5 and the orthography; every row also goes back to the Latin it came from.
const PAIRS: readonly (readonly [string, string])[] = [
  ['abcčćddžđefghijklljmnnjoprsštuvzž', 'абцчћдџђефгхијклљмнњопрсштувзж'],
  ['Śekloća, ŹENICA, śutra, iźelica', 'С́еклоћа, З́ЕНИЦА, с́утра, из́елица'],
  ['Njegoš, NJEGOŠ, Ljubav, LJUBAV, Džep, DŽEP', 'Његош, ЊЕГОШ, Љубав, ЉУБАВ, Џеп, ЏЕП'],
  ['nadživjeti, nadživio, odžaliti, podžupan, nadžnjeti', 'надживјети, надживио, оджалити, поджупан, наджњети'],
  ['Nadživjela, NADŽIVJETI, predživot', 'Надживјела, НАДЖИВЈЕТИ, предживот'],
  ['injekcija, INJEKCIJA, injekcijom, reinjekcija', 'инјекција, ИНЈЕКЦИЈА, инјекцијом, реинјекција'],
  ['konjunktura, konjugacija, Tanjug, vanjezički', 'конјунктура, конјугација, Танјуг, ванјезички'],
  ['odžak, Hodžić, hodža, konj, panj, tanjir', 'оџак, Хоџић, хоџа, коњ, пањ, тањир'],
  ['pišite na jelena.dragicevic@mpa.gov.me odmah', 'пишите на jelena.dragicevic@mpa.gov.me одмах'],
  ['vidi https://sudovi.me/vspg i www.gov.me.', 'види https://sudovi.me/vspg и www.gov.me.'],
  ['račun ME25 8320 0000 0000 0021 37 kod banke', 'рачун ME25 8320 0000 0000 0021 37 код банке'],
  ['IBAN ME25832000000000002137, račun 832-21-37', 'IBAN ME25832000000000002137, рачун 832-21-37'],
  ['Petar II Petrović, glava XXI, XIV vijek', 'Петар II Петровић, глава XXI, XIV вијек'],
  ['glava V, sud I stepena, I–III', 'глава V, суд I степена, I–III'],
  ['I pored toga. TUŽILAC I SUD', 'И поред тога. ТУЖИЛАЦ И СУД'],
  ['oštećena {{ime}} iz {{mjesto}}', 'оштећена {{ime}} из {{mjesto}}'],
  ['UNODC, GRETA i OSCE; obrazac UNODC-a', 'UNODC, GRETA и OSCE; образац UNODC-а'],
  ['JMBG i ZKP, K.br.12/26, Kt-S 4/26', 'ЈМБГ и ЗКП, K.br.12/26, Kt-S 4/26'],
  ['Oštećena M., V.P., I.D. i Oštećena D.', 'Оштећена М., В.П., И.Д. и Оштећена Д.'],
  ['New York, Müller i Xhafer', 'New York, Müller и Xhafer'],
  ['pasoš BA0123456, fajl presuda.pdf', 'пасош BA0123456, фајл presuda.pdf'],
  ['podžeći, podžeg, podžgati, nadžeti, odžeći', 'поджећи, поджег, поджгати, наджети, оджећи'],
  ['injunktivan, konjunktivitis, vanjadranski, minjon', 'инјунктиван, конјунктивитис, ванјадрански, мињон'],
  ['Midžor, budžet, Adžić, nadžak, Anja, Konjic, kanjon', 'Миџор, буџет, Аџић, наџак, Ања, Коњиц, кањон'],
  ['u I i II stepenu, glave I, II i V', 'у I и II степену, главе I, II и V'],
  ['tač. I i II, Ivan Pavle II, Pavle I', 'тач. I и II, Иван Павле II, Павле I'],
  ['N.N. i V.V., I V.V. i I.I.', 'Н.Н. и В.В., И В.В. и И.И.'],
  ['iznos od {iznos} eura, {ime-dat}, ${x}, <ime>', 'износ од {iznos} еура, {ime-dat}, ${x}, <ime>'],
  ['vozilo PG AB123, dijagnoza F43.1, zapis MP3', 'возило PG AB123, дијагноза F43.1, запис MP3'],
  ['K12/26, svjedok Z1, oštećena A1', 'K12/26, свједок З1, оштећена А1'],
  // Marks are found by their letters, in whichever script the page is.
  ['K 12/26, Kt. br. 5/2025, Kž-a 3/26, upisnik Kt-S', 'K 12/26, Kt. br. 5/2025, Кж-а 3/26, уписник Kt-S'],
  ['2.080 h × 3,50 €, 8 h dnevno, 60 km/h, 5 €/h', '2.080 h × 3,50 €, 8 h дневно, 60 km/h, 5 €/h'],
  ['parcela od 500 m², 12 kg, 2026. g. i 3 hiljade', 'парцела од 500 m², 12 kg, 2026. г. и 3 хиљаде'],
  ['I  Izvršna isprava', 'I  Извршна исправа'],
  ['V – Dokazi', 'V – Докази'],
  ['akt VSPG-AKT-2026-KR4-0007, VDT-PG-AKT-2026-NB6-0001', 'акт VSPG-AKT-2026-KR4-0007, VDT-PG-AKT-2026-NB6-0001'],
  ['odluka Bpp.br.87/25 i Up. br. 3/2026', 'одлука Bpp.br.87/25 и Up. br. 3/2026'],
  ['izaberite OB-K.br.3, oznaku OB-Kt.br.12/26 i obuku', 'изаберите OB-K.br.3, ознаку OB-Kt.br.12/26 и обуку'],
  ['I Petrović je došao', 'И Петровић је дошао'],
  ['virus Covid-19, preko Airbnb-a', 'вирус Covid-19, преко Airbnb-а'],
  ['John Smith i Anna Rossi, Beck, Thomas', 'John Smith и Anna Rossi, Beck, Thomas'],
  ['Najjači, Preddiplomski, Vannastavni, Shodno, Prethodno', 'Најјачи, Преддипломски, Ваннаставни, Сходно, Претходно'],
  ['ugovor_2026.docx i izjava-žrtve.pdf', 'ugovor_2026.docx и izjava-žrtve.pdf'],
  ['e-mail, online, CoE, preko WhatsApp-a', 'e-mail, online, CoE, преко WhatsApp-а'],
  ['Koverat C5, u kovertu DL, svjedok C5', 'Коверат C5, у коверту DL, свједок Ц5'],
  ['Mary-Ann Kovač i Ana-Marija', 'Mary-Ann Ковач и Ана-Марија'],
]

test.each(PAIRS)('»%s« is »%s« in Cyrillic and comes back', (latin, cyrillic) => {
  expect(toCyrillic(latin)).toBe(cyrillic)
  expect(toLatin(cyrillic)).toBe(latin)
})

describe('Cyrillic', () => {
  test('leaves the words of `keep` in Latin, whole words only', () => {
    expect(toCyrillic('Projekat Safe Haven u Baru, haveni', ['Safe Haven'])).toBe('Пројекат Safe Haven у Бару, хавени')
    expect(toCyrillic('Me i mene', ['Me'])).toBe('Me и мене')
    expect(toCyrillic('a (b) c+ d', ['(b)', 'c+'])).toBe('а (b) c+ д')
  })

  test('takes a fixed spelling of a word where one is given', () => {
    expect(toCyrillic('Tanja i tanja', [], new Map([['tanja', 'танја']]))).toBe('Танја и танја')
  })

  test('reads a decomposed letter and a ligature like the usual ones', () => {
    expect(toCyrillic('s\u0301utra z\u030caba \u01C7ubav')).toBe('с\u0301утра жаба Љубав')
  })

  test('leaves Cyrillic, digits and other scripts as they are', () => {
    expect(toCyrillic('суд 12 Ω 中')).toBe('суд 12 Ω 中')
  })
})

describe('Latin', () => {
  test('writes a capital digraph as the letters around it', () => {
    expect(toLatin('Љ.П. Љубљана ЉУБЉАНА УЉ')).toBe('Lj.P. Ljubljana LJUBLJANA ULJ')
    expect(toLatin('Њ')).toBe('Nj')
  })

  test('leaves the words of `keep` in Cyrillic', () => {
    expect(toLatin('лист Побједа', ['Побједа'])).toBe('list Побједа')
  })

  // A capital digraph alone does not show whether its word is in capitals.
  test('comes back from Cyrillic for any words of the alphabet', () => {
    const letters = 'a b c č ć d đ dž e f g h i j k l lj m n nj o p r s š ś t u v z ž ź'.split(' ')
    const word = fc.tuple(
      fc
        .array(fc.constantFrom(...letters), { minLength: 2, maxLength: 12 })
        .map((parts) => parts.join(''))
        .filter((letters) => !/^(?:dž|lj|nj)$/.test(letters)),
      fc.constantFrom('lower', 'title', 'upper'),
    )
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.map(cased).join(' '))
    fc.assert(
      fc.property(text, (latin) => {
        expect(toLatin(toCyrillic(latin))).toBe(latin)
      }),
      { numRuns: 5_000 },
    )
  })
})

function cased([word, style]: [string, string]): string {
  if (style === 'upper') return word.toUpperCase()
  return style === 'title' ? word.slice(0, 1).toUpperCase() + word.slice(1) : word
}

// A text of one endless word must not cost minutes: the search for what stays Latin is bounded. The limit is far above what it
// takes on a busy machine, and far below what an unbounded search takes.
test.each(['x', 'ž', 'a.', 'a-', '1', 'A1', 'A11111111111', 'IV ', 'a@', 'www.', '{{', '\u0301', 'љ'])(
  'hundreds of thousands of characters of »%s« change script at once',
  (unit) => {
    const text = unit.repeat(Math.ceil(400_000 / unit.length))
    expect(toCyrillic(text).length).toBeGreaterThan(100_000)
    expect(toLatin(text).length).toBeGreaterThan(100_000)
  },
  60_000,
)

test('the numbers of headings in the enforcement motion stay Latin, as the template has them', () => {
  const headings = motion.blocks.flatMap((block) => ('cnr' in block && /^[IVX]+\b/.test(block.cnr) ? [block.cnr] : []))
  expect(headings.length).toBe(3)
  expect(headings.map((heading) => toCyrillic(heading))).toEqual([
    'I – Извршна исправа',
    'II – Потраживање',
    'III – Предлог',
  ])
})
