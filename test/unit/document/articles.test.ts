import { describe, expect, test } from 'vitest'
import { plain } from '../../../shared/document/content/content.ts'
import type { DocumentRequest } from '../../../shared/document/documentDefinition.ts'
import { composeDocument } from '../../../shared/document/registry.ts'
import { editable, present, readTrainingCase, type Editable } from '../../support/trainingCase.ts'

// What papers say, by the article that wants it so. case-01: main hearing of 4 May and 12 June (closed) 2026, judgment of 15
// June; case-02-mended: a child of fourteen with a collision guardian, a panel.

type Name = 'case-01' | 'case-02-mended'

function caseWith(change: (edit: Editable) => void = () => undefined, name: Name = 'case-01') {
  const edit = editable(readTrainingCase(name))
  change(edit)
  return edit.file
}

function paragraphs(template: string, request: DocumentRequest): ReadonlyMap<string, string> {
  const { blocks } = composeDocument(template, request)
  return new Map(blocks.flatMap((one) => (one.kind === 'text' ? [[one.id, plain(one.text.cnr)] as const] : [])))
}

const said = (template: string, id: string, request: DocumentRequest) => paragraphs(template, request).get(id) ?? ''
const signed = (template: string, request: DocumentRequest) =>
  composeDocument(template, request).blocks.flatMap((one) =>
    one.kind === 'signatures' ? one.signatories.map(({ role }) => plain(role.cnr)) : [],
  )
const order = (change: (edit: Editable) => void, id: string) =>
  said('compensation-order', id, { caseFile: caseWith(change) })

describe('introduction of the judgment (ZKP 379/2)', () => {
  test('everybody accused is named, not only those the claim is against', () => {
    const intro = order(({ claim, decision }) => {
      claim.respondents = ['d1']
      decision.jointly = false
    }, 'introduction')
    expect(intro).toContain('protiv okrivljenih Ratka Ždralovića i Njegoša Džakovića')
    const women = ({ claim, person }: Editable) => {
      claim.respondents = ['d1']
      Object.assign(person('d1'), { name: 'Branka Ćorović', sex: 'f' })
    }
    expect(order(women, 'defendants-lead')).toBe('Okrivljeni:')
  })
  test.each([
    [
      'both open',
      [false, false],
      'nakon održanog glavnog i javnog pretresa, dana 04.05.2026. godine i 12.06.2026. godine',
    ],
    [
      'both closed',
      [true, true],
      'nakon održanog glavnog pretresa sa kojeg je javnost isključena, dana 04.05.2026. godine i 12.06.2026. godine',
    ],
    [
      'one closed',
      [false, true],
      'nakon održanog glavnog pretresa, dana 04.05.2026. godine i 12.06.2026. godine (javnost isključena)',
    ],
  ])('publicity: %s', (_name, closed, expected) => {
    const intro = order(({ file }) => {
      file.proceedings.hearings.forEach((hearing, at) => Object.assign(hearing, { closed: closed[at] }))
    }, 'introduction')
    expect(intro).toContain(expected)
  })
  test.each([
    ['444', '1', 'odlučujući po optužnici Višeg'],
    ['444', '8', 'odlučujući po optužnom predlogu Višeg'],
    ['210', '1', 'odlučujući po optužnom predlogu Višeg'],
    ['225a', undefined, 'odlučujući po optužnom predlogu Višeg'],
  ])('ZKP 447/1: the charge of KZ %s/%s', (article, paragraph, expected) => {
    const intro = order(({ file }) => {
      file.proceedings.offences = [{ law: 'KZ CG', article, ...(paragraph === undefined ? {} : { paragraph }) }]
    }, 'introduction')
    expect(intro).toContain(expected)
  })
})

describe('plea judgment (ZKP 302/5, 302/10, 303/2)', () => {
  const plea = ({ file }: Editable) => {
    Object.assign(file.proceedings, { plea: true, hearings: [{ date: '2026-06-12', kind: 'plea' }] })
  }
  test('rests on the hearing on the agreement', () => {
    expect(order(plea, 'introduction')).toContain(
      'nakon održanog ročišta za odlučivanje o sporazumu o priznanju krivice, dana 12.06.2026. godine',
    )
    expect(order(plea, 'introduction')).not.toContain('glavnog')
  })
  test('may be appealed only where it departs from the agreement', () => {
    expect(order(plea, 'remedy-plea')).toContain(
      'žalba je dozvoljena samo ako presuda nije u skladu sa zaključenim sporazumom o priznanju krivice (čl. 303 st. 2 ZKP-a)',
    )
    expect(order(plea, 'remedy-plea')).toContain('čl. 302 st. 10 ZKP-a')
    expect(order(plea, 'remedy')).toBe('')
    expect(order(() => undefined, 'remedy-plea')).toBe('')
  })
})

describe('correction (ZKP 380)', () => {
  const ruling = (correction?: DocumentRequest['correction']) =>
    paragraphs('rectification', { caseFile: caseWith(), correction })
  test('380/1: an obvious error moves no period', () => {
    const text = [...ruling().values()].join('\n')
    expect(text).toContain('na osnovu čl. 380 st. 1 ZKP-a, po službenoj dužnosti, donosi')
    expect(text).toContain('ne utiče na rok za žalbu, pravosnažnost i izvršnost')
    expect(text).toContain('posebna žalba nije dozvoljena')
    expect(text).not.toMatch(/teče iznova|rok za žalbu protiv presude teče|u roku od/)
  })
  test('380/2: where the copy differs from the original the period of appeal runs from service', () => {
    const text = [...ruling({ kind: 'copyDiffers', onRequest: true }).values()].join('\n')
    expect(text).toContain('na osnovu čl. 380 st. 2 ZKP-a, na zahtjev stranke, donosi')
    expect(text).toContain('Rok za žalbu protiv presude teče od dana dostavljanja ovog rješenja (čl. 380 st. 2 ZKP-a).')
    expect(text).toContain('Protiv ovog rješenja posebna žalba nije dozvoljena (čl. 380 st. 2 ZKP-a). Protiv presude')
    expect(text).not.toContain('očigledna greška')
  })
})

describe('the rest of a partial award (ZKP 379/7)', () => {
  test.each(['compensation-order', 'order-reasons'])(
    '%s does not say that there is no basis for a part',
    (template) => {
      const text = [...paragraphs(template, { caseFile: caseWith() }).values()].join('\n')
      expect(text).toMatch(
        /Za preostali dio zahtjeva, .* podaci krivičnog postupka ne pružaju pouzdan osnov za presuđenje/,
      )
      expect(text).not.toContain('ni za potpuno ni za djelimično')
    },
  )
  test('the referral of a whole claim does', () => {
    const whole = ({ heads, decision }: Editable) => {
      const referral = present(decision.heads[3]).referral
      decision.heads = heads.map(({ id, amountCents }) => ({
        head: id,
        awardedCents: 0,
        referredCents: amountCents ?? 0,
        referral,
      }))
    }
    expect(order(whole, 'reasons-referral-all')).toContain('ni za potpuno ni za djelimično presuđenje')
  })
})

describe('extract and motion (ZKP 224): the operative part word for word, and no more data than needed', () => {
  const OPERATIVE = ['award', 'award-head.1', 'award-head.4', 'award-terms', 'return.1']
  const granted = ({ claim, decision }: Editable) => {
    claim.heads.push({
      id: 'h6',
      code: 'R01',
      calculation: { method: 'fixed' },
      amountCents: null,
      evidence: [],
      object: { cnr: 'pasoš', en: 'passport' },
    })
    decision.heads.push({ head: 'h6', awardedCents: 0, granted: true })
  }
  test.each(['enforceable-extract', 'enforcement-motion'])('%s', (template) => {
    const caseFile = caseWith(granted)
    const [issued, other] = ['compensation-order', template].map((one) => paragraphs(one, { caseFile }))
    for (const id of OPERATIVE) {
      expect(issued?.get(id), id).toBeTruthy()
      expect(other?.get(id), id).toBe(issued?.get(id))
    }
    expect(other?.get('award-head.1')).toContain('za period od 01.09.2024. do 30.06.2025. godine')
    const text = [...(other?.values() ?? [])].join('\n')
    expect(text).toContain('Ratko Ždralović, JMBG 2311979210330')
    for (const needless of ['osuđivan', 'pismen,', 'oženjen', 'po zanimanju', 'od oca', 'djece']) {
      expect(text, needless).not.toContain(needless)
    }
  })
  test('an award of a thing alone can be enforced too', () => {
    const caseFile = caseWith((edit) => {
      granted(edit)
      edit.claim.heads = edit.claim.heads.slice(-1)
      edit.decision.heads = edit.decision.heads.slice(-1)
    })
    expect(said('enforceable-extract', 'return.1', { caseFile })).toContain('preda')
    expect(said('enforceable-extract', 'award', { caseFile })).toBe('')
  })
  test('the representative stands before the account', () => {
    expect(said('enforceable-extract', 'creditor', { caseFile: caseWith() })).toMatch(/koju zastupa .*, račun broj 510/)
  })
  test('no clause is certified before finality', () => {
    const made = () =>
      composeDocument('enforceable-extract', {
        caseFile: caseWith(),
        date: '2026-07-01',
        order: { final: '2026-07-17' },
      })
    expect(made).toThrow('document.dateBeforeFinality')
  })
  test('the motion tells what was paid, and is refused for a paid award', () => {
    const paid = (amountCents: number) => ({
      caseFile: caseWith(({ file }) => {
        present(file.claims[0]).payments = [{ date: '2026-06-20', amountCents, source: 'debtor' }]
      }),
      date: '2026-06-25',
    })
    expect(said('enforcement-motion', 'unpaid', paid(99_999))).toContain('plaćeno je 999,99 eura')
    expect(said('enforcement-motion', 'unpaid', { caseFile: caseWith() })).toContain('nije evidentirana nijedna uplata')
    expect(() => composeDocument('enforcement-motion', paid(9_000_000))).toThrow('document.alreadyPaid')
  })
})

describe('expert order (ZKP 137/1)', () => {
  const before = ({ file }: Editable) => {
    Object.assign(file.proceedings, { indictment: undefined, verdict: undefined, hearings: [] })
    present(file.claims[0]).decision = undefined
    file.people.push(
      {
        id: 'x1',
        role: 'expert',
        name: 'Darko Radunović',
        sex: 'm',
        occupation: { cnr: 'psiholog', en: 'psychologist' },
      },
      { id: 'x2', role: 'expert', name: 'Vesna Perović', sex: 'f' },
      { id: 'b1', role: 'defenceCounsel', name: 'Igor Lazarević', sex: 'm' },
    )
  }
  test('is served on the parties, names each expert on a line and the Register', () => {
    const text = paragraphs('expert-report-request', { caseFile: caseWith(before) })
    expect(text.get('delivery-accused')).toBe('okrivljenima')
    expect(text.get('delivery-counsel')).toContain('braniocu')
    expect(text.get('expert.1')).toBe('Darko Radunović, psiholog;')
    expect(text.get('expert.2')).toBe('Vesna Perović;')
    expect(text.get('register')).toContain('Registar sudskih vještaka (čl. 137 st. 1 ZKP-a)')
  })
  test('a proposal to the court is not', () => {
    expect(said('expert-report-request', 'delivery-accused', { caseFile: caseWith() })).toBe('')
  })
})

describe('child under sixteen (ZKP 63/1)', () => {
  test.each(['property-claim', 'claim-withdrawal', 'claim-supplement', 'injured-party-statement'])(
    '%s has no line for the child but for the collision guardian',
    (template) => {
      const roles = signed(template, { caseFile: caseWith(undefined, 'case-02-mended') })
      expect(roles).toContain('KOLIZIJSKA STARATELJKA')
      expect(roles).not.toContain('OŠTEĆENA')
    },
  )
  test('from the sixteenth birthday the injured party signs', () => {
    const signs = (birthDate: string) =>
      signed('property-claim', {
        caseFile: caseWith(({ person }) => (person('v1').birthDate = birthDate), 'case-02-mended'),
        date: '2026-09-10',
      })
    expect(signs('2010-09-10')).toContain('OŠTEĆENA')
    expect(signs('2010-09-11')).not.toContain('OŠTEĆENA')
  })
  test('the order names her by her office', () => {
    const award = said('compensation-order', 'award', { caseFile: caseWith(undefined, 'case-02-mended') })
    expect(award).toContain('koju zastupa kolizijska starateljka Sanja Iković')
  })
})

describe('a sentence is printed only if its facts are there', () => {
  test('evidence: all, some, none (ZKP 236/3)', () => {
    const without = (count: number) =>
      order(({ heads }) => heads.slice(0, count).forEach((head) => (head.evidence = [])), 'reasons-claim')
    expect(without(0)).toContain('određen po osnovima i potkrijepljen dokazima')
    expect(without(2)).toContain('određen po osnovima i dijelom potkrijepljen dokazima')
    expect(without(5)).not.toContain('dokazima')
  })
  test('interest runs on only where interest was awarded', () => {
    const next = (change: (edit: Editable) => void) =>
      said('payment-statement', 'next', { caseFile: caseWith(change), date: '2026-06-20' })
    expect(next(() => undefined)).toContain('Zatezna kamata na neisplaćene iznose koji nose kamatu teče do isplate')
    expect(next(({ decision }) => decision.heads.forEach((head) => (head.interestFrom = undefined)))).not.toContain(
      'kamata',
    )
  })
  test('the day of the judgment is entered, not taken from the decision', () => {
    const undated = caseWith(({ file }) => Object.assign(file.proceedings, { verdict: undefined }))
    expect(said('rectification', 'operative', { caseFile: undated })).toContain('od ____')
  })
  test('no paper is made of days that no course of events allows', () => {
    const caseFile = caseWith(({ file }) => (file.proceedings.mainHearingEnded = '2026-06-11'))
    for (const template of ['compensation-order', 'property-claim', 'enforcement-motion']) {
      expect(() => composeDocument(template, { caseFile }), template).toThrow('document.datesOutOfOrder')
    }
  })
})

describe('interest beyond the last published rate (ZVSZK 4, 5)', () => {
  test('is computed to the last known day, and the papers say so', () => {
    const request = { caseFile: caseWith(), date: '2026-09-15' }
    // 8.730,50 from 1 July 2025 to 1 July 2026 at 10,15 %: 365 days, so 8.730,50 × 10,15 × 365 / 36.500 = 886,15.
    expect(said('calculation-annex', 'interest-total', request)).toContain('do 01.07.2026. godine: 886,15 eura')
    expect(said('calculation-annex', 'interest-total', request)).toContain('Stope su objavljene samo do tog dana')
    expect(said('payment-statement', 's2', request)).toContain('obračunata do 01.07.2026. godine: 886,15 eura')
    expect(said('calculation-annex', 'interest-total', { ...request, date: '2026-06-20' })).toContain(
      'Od toga dana kamata',
    )
  })
})
