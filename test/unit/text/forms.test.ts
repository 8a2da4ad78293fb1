import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { declineName } from '../../../shared/text/forms/nameForms.ts'

type Row = readonly [
  name: string,
  sex: 'm' | 'f',
  genitive: string,
  dative: string,
  accusative: string,
  instrumental: string,
]

// Declensions of the grammar (M. Stevanović; Gramatika crnogorskoga jezika 2010), written by hand.
const PEOPLE: readonly Row[] = [
  ['Petar', 'm', 'Petra', 'Petru', 'Petra', 'Petrom'],
  ['Lazar', 'm', 'Lazara', 'Lazaru', 'Lazara', 'Lazarom'],
  ['Aleksandar', 'm', 'Aleksandra', 'Aleksandru', 'Aleksandra', 'Aleksandrom'],
  ['Pavle', 'm', 'Pavla', 'Pavlu', 'Pavla', 'Pavlom'],
  ['Đorđe', 'm', 'Đorđa', 'Đorđu', 'Đorđa', 'Đorđem'],
  ['Miloje', 'm', 'Miloja', 'Miloju', 'Miloja', 'Milojem'],
  ['Dimitrije', 'm', 'Dimitrija', 'Dimitriju', 'Dimitrija', 'Dimitrijem'],
  ['Nikola', 'm', 'Nikole', 'Nikoli', 'Nikolu', 'Nikolom'],
  ['Ilija', 'm', 'Ilije', 'Iliji', 'Iliju', 'Ilijom'],
  ['Luka', 'm', 'Luke', 'Luki', 'Luku', 'Lukom'],
  ['Ivo', 'm', 'Iva', 'Ivu', 'Iva', 'Ivom'],
  ['Marko', 'm', 'Marka', 'Marku', 'Marka', 'Markom'],
  ['Ratko', 'm', 'Ratka', 'Ratku', 'Ratka', 'Ratkom'],
  ['Čedomir', 'm', 'Čedomira', 'Čedomiru', 'Čedomira', 'Čedomirom'],
  ['Miloš', 'm', 'Miloša', 'Milošu', 'Miloša', 'Milošem'],
  ['Andrej', 'm', 'Andreja', 'Andreju', 'Andreja', 'Andrejem'],
  ['Njegoš', 'm', 'Njegoša', 'Njegošu', 'Njegoša', 'Njegošem'],
  ['Milica', 'f', 'Milice', 'Milici', 'Milicu', 'Milicom'],
  ['Ljubica', 'f', 'Ljubice', 'Ljubici', 'Ljubicu', 'Ljubicom'],
  ['Branka', 'f', 'Branke', 'Branki', 'Branku', 'Brankom'],
  ['Olga', 'f', 'Olge', 'Olgi', 'Olgu', 'Olgom'],
  ['Marija', 'f', 'Marije', 'Mariji', 'Mariju', 'Marijom'],
  ['Ana Marija', 'f', 'Ane Marije', 'Ani Mariji', 'Anu Mariju', 'Anom Marijom'],
  ['Ines', 'f', 'Ines', 'Ines', 'Ines', 'Ines'],
  ['Mia Jokić', 'f', 'Mije Jokić', 'Miji Jokić', 'Miju Jokić', 'Mijom Jokić'],
  ['MIA JOKIĆ', 'f', 'MIJE JOKIĆ', 'MIJI JOKIĆ', 'MIJU JOKIĆ', 'MIJOM JOKIĆ'],
  ['Petar II Petrović', 'm', 'Petra II Petrovića', 'Petru II Petroviću', 'Petra II Petrovića', 'Petrom II Petrovićem'],
  ['Olena Kovalenko', 'f', 'Olene Kovalenko', 'Oleni Kovalenko', 'Olenu Kovalenko', 'Olenom Kovalenko'],
  [
    'Ivan Petrović Marković',
    'm',
    'Ivana Petrovića Markovića',
    'Ivanu Petroviću Markoviću',
    'Ivana Petrovića Markovića',
    'Ivanom Petrovićem Markovićem',
  ],
  ['Ranko Vrabac', 'm', 'Ranka Vrapca', 'Ranku Vrapcu', 'Ranka Vrapca', 'Rankom Vrapcem'],
  [
    'Fjodor Dostojevski',
    'm',
    'Fjodora Dostojevskog',
    'Fjodoru Dostojevskom',
    'Fjodora Dostojevskog',
    'Fjodorom Dostojevskim',
  ],
  ['Anđela Knežević', 'f', 'Anđele Knežević', 'Anđeli Knežević', 'Anđelu Knežević', 'Anđelom Knežević'],
  ['Petar Petrović', 'm', 'Petra Petrovića', 'Petru Petroviću', 'Petra Petrovića', 'Petrom Petrovićem'],
  [
    'Petar Petrović-Njegoš',
    'm',
    'Petra Petrovića-Njegoša',
    'Petru Petroviću-Njegošu',
    'Petra Petrovića-Njegoša',
    'Petrom Petrovićem-Njegošem',
  ],
  [
    'Jelena Petrović-Njegoš',
    'f',
    'Jelene Petrović-Njegoš',
    'Jeleni Petrović-Njegoš',
    'Jelenu Petrović-Njegoš',
    'Jelenom Petrović-Njegoš',
  ],
  ['Marko Vasiljevac', 'm', 'Marka Vasiljevca', 'Marku Vasiljevcu', 'Marka Vasiljevca', 'Markom Vasiljevcem'],
  ['Goran Petrovski', 'm', 'Gorana Petrovskog', 'Goranu Petrovskom', 'Gorana Petrovskog', 'Goranom Petrovskim'],
  ['Nikola Śekloća', 'm', 'Nikole Śekloće', 'Nikoli Śekloći', 'Nikolu Śekloću', 'Nikolom Śekloćom'],
  ['Agron Gjoni', 'm', 'Agrona Gjonija', 'Agronu Gjoniju', 'Agrona Gjonija', 'Agronom Gjonijem'],
  ['Drita Gjoni', 'f', 'Drite Gjoni', 'Driti Gjoni', 'Dritu Gjoni', 'Dritom Gjoni'],
  [
    'dr Petar M. Vuković',
    'm',
    'dr Petra M. Vukovića',
    'dr Petru M. Vukoviću',
    'dr Petra M. Vukovića',
    'dr Petrom M. Vukovićem',
  ],
  ['MARKO MARKOVIĆ', 'm', 'MARKA MARKOVIĆA', 'MARKU MARKOVIĆU', 'MARKA MARKOVIĆA', 'MARKOM MARKOVIĆEM'],
  ['Ђорђе Његош', 'm', 'Ђорђа Његоша', 'Ђорђу Његошу', 'Ђорђа Његоша', 'Ђорђем Његошем'],
  ['Oštećena M.', 'f', 'Oštećene M.', 'Oštećenoj M.', 'Oštećenu M.', 'Oštećenom M.'],
  ['Oštećena A', 'f', 'Oštećene A', 'Oštećenoj A', 'Oštećenu A', 'Oštećenom A'],
  ['Žrtva 1', 'm', 'Žrtve 1', 'Žrtvi 1', 'Žrtvu 1', 'Žrtvom 1'],
  [
    'Zaštićeni svjedok 2',
    'm',
    'Zaštićenog svjedoka 2',
    'Zaštićenom svjedoku 2',
    'Zaštićenog svjedoka 2',
    'Zaštićenim svjedokom 2',
  ],
]

const ROLES: readonly Row[] = [
  ['okrivljeni', 'm', 'okrivljenog', 'okrivljenom', 'okrivljenog', 'okrivljenim'],
  ['okrivljena', 'f', 'okrivljene', 'okrivljenoj', 'okrivljenu', 'okrivljenom'],
  ['oštećeni', 'm', 'oštećenog', 'oštećenom', 'oštećenog', 'oštećenim'],
  ['sudija', 'm', 'sudije', 'sudiji', 'sudiju', 'sudijom'],
  ['sudija porotnik', 'm', 'sudije porotnika', 'sudiji porotniku', 'sudiju porotnika', 'sudijom porotnikom'],
  [
    'samostalni referent',
    'm',
    'samostalnog referenta',
    'samostalnom referentu',
    'samostalnog referenta',
    'samostalnim referentom',
  ],
  [
    'Državno tužilaštvo',
    'm',
    'Državnog tužilaštva',
    'Državnom tužilaštvu',
    'Državno tužilaštvo',
    'Državnim tužilaštvom',
  ],
  ['sudija za istragu', 'f', 'sudije za istragu', 'sudiji za istragu', 'sudiju za istragu', 'sudijom za istragu'],
  [
    'predsjednik vijeća',
    'm',
    'predsjednika vijeća',
    'predsjedniku vijeća',
    'predsjednika vijeća',
    'predsjednikom vijeća',
  ],
  ['državni tužilac', 'm', 'državnog tužioca', 'državnom tužiocu', 'državnog tužioca', 'državnim tužiocem'],
  [
    'državna tužiteljka',
    'f',
    'državne tužiteljke',
    'državnoj tužiteljki',
    'državnu tužiteljku',
    'državnom tužiteljkom',
  ],
  ['zapisničar', 'm', 'zapisničara', 'zapisničaru', 'zapisničara', 'zapisničarom'],
  ['zapisničarka', 'f', 'zapisničarke', 'zapisničarki', 'zapisničarku', 'zapisničarkom'],
  ['punomoćnik', 'm', 'punomoćnika', 'punomoćniku', 'punomoćnika', 'punomoćnikom'],
  ['punomoćnica', 'f', 'punomoćnice', 'punomoćnici', 'punomoćnicu', 'punomoćnicom'],
  ['vještak', 'm', 'vještaka', 'vještaku', 'vještaka', 'vještakom'],
  ['vještakinja', 'f', 'vještakinje', 'vještakinji', 'vještakinju', 'vještakinjom'],
  ['žrtva', 'm', 'žrtve', 'žrtvi', 'žrtvu', 'žrtvom'],
  ['branilac', 'm', 'branioca', 'braniocu', 'branioca', 'braniocem'],
  [
    'kolizijski staralac',
    'm',
    'kolizijskog staraoca',
    'kolizijskom staraocu',
    'kolizijskog staraoca',
    'kolizijskim staraocem',
  ],
  ['javni izvršitelj', 'm', 'javnog izvršitelja', 'javnom izvršitelju', 'javnog izvršitelja', 'javnim izvršiteljem'],
  ['tumač', 'm', 'tumača', 'tumaču', 'tumača', 'tumačem'],
]

const PLACES: readonly Row[] = [
  ['Podgorica', 'm', 'Podgorice', 'Podgorici', 'Podgoricu', 'Podgoricom'],
  ['Herceg Novi', 'm', 'Herceg Novog', 'Herceg Novom', 'Herceg Novi', 'Herceg Novim'],
  ['Bijelo Polje', 'm', 'Bijelog Polja', 'Bijelom Polju', 'Bijelo Polje', 'Bijelim Poljem'],
  ['Bar', 'm', 'Bara', 'Baru', 'Bar', 'Barom'],
  ['Nikšić', 'm', 'Nikšića', 'Nikšiću', 'Nikšić', 'Nikšićem'],
  ['Cetinje', 'm', 'Cetinja', 'Cetinju', 'Cetinje', 'Cetinjem'],
  ['Ulcinj', 'm', 'Ulcinja', 'Ulcinju', 'Ulcinj', 'Ulcinjem'],
  ['Pljevlja', 'm', 'Pljevalja', 'Pljevljima', 'Pljevlja', 'Pljevljima'],
  ['Berane', 'm', 'Berana', 'Beranama', 'Berane', 'Beranama'],
  ['Tivat', 'm', 'Tivta', 'Tivtu', 'Tivat', 'Tivtom'],
  ['Mojkovac', 'm', 'Mojkovca', 'Mojkovcu', 'Mojkovac', 'Mojkovcem'],
  ['Žabljak', 'm', 'Žabljaka', 'Žabljaku', 'Žabljak', 'Žabljakom'],
  ['Sarajevo', 'm', 'Sarajeva', 'Sarajevu', 'Sarajevo', 'Sarajevom'],
  ['Novi Pazar', 'm', 'Novog Pazara', 'Novom Pazaru', 'Novi Pazar', 'Novim Pazarom'],
  ['Crna Gora', 'm', 'Crne Gore', 'Crnoj Gori', 'Crnu Goru', 'Crnom Gorom'],
  ['Peć', 'm', 'Peći', 'Peći', 'Peć', 'Peći'],
  ['Banja Luka', 'm', 'Banje Luke', 'Banjoj Luci', 'Banju Luku', 'Banjom Lukom'],
  ['Petrovac na Moru', 'm', 'Petrovca na Moru', 'Petrovcu na Moru', 'Petrovac na Moru', 'Petrovcem na Moru'],
  ['Golubovci', 'm', 'Golubovaca', 'Golubovcima', 'Golubovce', 'Golubovcima'],
]

function check(kind: 'person' | 'role' | 'place') {
  return ([name, sex, genitive, dative, accusative, instrumental]: Row): void => {
    const forms = declineName({ name, sex, kind })
    expect(forms).toMatchObject({ nominative: name, genitive, dative, accusative, instrumental, locative: dative })
  }
}

test.each(PEOPLE.map((row) => ({ row })))('the person $row', ({ row }) => check('person')(row))
test.each(ROLES.map((row) => ({ row })))('the role $row', ({ row }) => check('role')(row))
test.each(PLACES.map((row) => ({ row })))('the place $row', ({ row }) => check('place')(row))

describe('name forms', () => {
  test('of ordinary names, roles and places are sure', () => {
    const unsure = [
      ...PEOPLE.map(([name, sex]) => declineName({ name, sex, kind: 'person' as const })),
      ...ROLES.map(([name, sex]) => declineName({ name, sex, kind: 'role' as const })),
      ...PLACES.map(([name, sex]) => declineName({ name, sex, kind: 'place' as const })),
    ].filter(({ confident }) => !confident)
    expect(unsure.map(({ nominative }) => nominative)).toEqual([])
  })

  // The orthography parts i and a by a j (Maria: Marije); a woman's foreign surname stays.
  test.each([
    ['Maria García', 'f', 'Marije García', 'Mariji García', 'Mariju García'],
    ['José García', 'm', 'Joséa Garcíje', 'Joséu Garcíji', 'Joséa Garcíju'],
    ['Li Wei', 'f', 'Li Wei', 'Li Wei', 'Li Wei'],
    ['Agim Krasniqi', 'm', 'Agima Krasniqija', 'Agimu Krasniqiju', 'Agima Krasniqija'],
    ['Arben Hoxha', 'm', 'Arbena Hoxhe', 'Arbenu Hoxhi', 'Arbena Hoxhu'],
    ['Fatima Al-Sayed', 'f', 'Fatime Al-Sayed', 'Fatimi Al-Sayed', 'Fatimu Al-Sayed'],
  ] as const)('of the foreign name %s are a suggestion to check', (name, sex, genitive, dative, accusative) => {
    const forms = declineName({ name, sex, kind: 'person' })
    expect(forms).toMatchObject({ genitive, dative, accusative, confident: false })
  })

  test.each([
    ['Jean-Luc Picard', 'm', 'person'],
    ['Siniša Mali', 'm', 'person'],
    ['Žarko Orao', 'm', 'person'],
    ['svjedok Petar Petrović', 'm', 'role'],
    ['Oštećena Ana', 'f', 'person'],
    ['Anna Rossi', 'f', 'person'],
    ['Boris Becker', 'm', 'person'],
    ['Ariel Sharon', 'm', 'person'],
    ['Wolfgang Müller', 'm', 'person'],
    ['Mary Kennedy', 'f', 'person'],
    ['Mario Rossi', 'm', 'person'],
    ['Ana Śekloća', 'f', 'person'],
    ['Ivana Ivanova', 'f', 'person'],
    ['Ludwig van Beethoven', 'm', 'person'],
    ['Čile', 'm', 'person'],
    ['majstorka Ana', 'f', 'role'],
    ['Los Angeles', 'm', 'place'],
    ['Gornji Milanovac kod Čačka', 'm', 'place'],
    ['12345', 'm', 'person'],
  ] as const)('of »%s« are left to a person', (name, sex, kind) => {
    expect(declineName({ name, sex, kind }).confident).toBe(false)
  })

  test('never fail, keep the nominative, and are never empty', () => {
    const kinds = fc.constantFrom('person' as const, 'place' as const, 'role' as const)
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(name, fc.constantFrom('m' as const, 'f' as const), kinds, (text, sex, kind) => {
        const forms = declineName({ name: text, sex, kind })
        expect(forms.nominative).toBe(text.normalize('NFC').trim().replace(/\s+/g, ' '))
        expect(Object.values(forms).every((form) => form !== '')).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})
