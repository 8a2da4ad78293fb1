import type { Claim, ClaimHead } from '../../shared/domain/caseFile/claim.ts'
import type { HeadCode } from '../../shared/domain/caseFile/headCodes.ts'
import type { Decision, DecisionHead } from '../../shared/domain/caseFile/decision.ts'
import type { Person } from '../../shared/domain/caseFile/person.ts'
import type { EditableCaseFile } from './trainingCase.ts'

/** A page of reasons as courts write it holds about this many characters. */
const PAGE = 3_000
const FIRST_NAMES = ['Đurđica', 'Śenka', 'Ljubica', 'Njegoša', 'Džana', 'Źana', 'Čedna', 'Šćepana', 'Živka', 'Ćamila']
const SURNAMES = [
  'Šćekić',
  'Ćetković',
  'Ždralević',
  'Ljumović',
  'Njunjić',
  'Džaković',
  'Đalović',
  'Źenović',
  'Čađenović',
]
const CODES: readonly HeadCode[] = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M11', 'N01', 'N02', 'N05', 'N08']

/**
 * A case as large as the program must carry: twelve sealed injured parties, forty heads in every claim, thirty pages of
 * reasons for each decision. Always the same bytes; every claim passes the gate and every decision is valid.
 */
export function createLargeCase(victims = 12, headsPerClaim = 40, reasonPages = 30): EditableCaseFile {
  const indexes = Array.from({ length: victims }, (_, index) => index)
  return {
    proceedings: {
      court: 'VSPG',
      courtMark: 'K.br.99/26',
      prosecution: 'VDT-PG',
      prosecutionMark: 'Kt.br.199/25',
      offences: [{ law: 'KZ CG', article: '444', paragraph: '7', from: '2022-01-01', to: '2025-12-31' }],
      indictment: { date: '2026-01-20' },
      hearings: [{ date: '2026-05-04', kind: 'main' }],
      mainHearingEnded: '2026-05-04',
      verdict: { kind: 'conviction', announced: '2026-05-06' },
      plea: false,
      gainCents: 9_000_000_00,
    },
    people: [
      ...indexes.map(victim),
      defendant('d1', 'Ratko Ždralović', 79),
      defendant('d2', 'Njegoš Džaković', 85),
      ...court(),
    ],
    evidence: [
      evidenceOf(
        'e1',
        'expertReport',
        'Nalaz i mišljenje vještaka finansijske struke',
        'Findings of the financial expert',
      ),
      evidenceOf('e2', 'expertReport', 'Nalaz i mišljenje vještaka psihijatra', 'Findings of the psychiatric expert'),
      evidenceOf('e3', 'receipts', 'Računi za liječenje', 'Receipts for treatment'),
    ],
    claims: indexes.map((index) => {
      const claim = claimOf(index, headsPerClaim)
      return { claim, decision: decisionOn(claim, reasonPages), acts: [], services: [], payments: [] }
    }),
  }
}

function victim(index: number): Person {
  const letter = String.fromCodePoint('A'.charCodeAt(0) + index)
  return {
    id: `v${index + 1}`,
    role: 'injuredParty',
    name: `${FIRST_NAMES[index % FIRST_NAMES.length] ?? ''} ${SURNAMES[index % SURNAMES.length] ?? ''}`,
    sex: 'f',
    birthDate: `19${90 + (index % 10)}-04-07`,
    jmbg: jmbg(`070499${index % 10}21${550 + index}`),
    citizenship: 'MNE',
    pseudonym: { cnr: `Oštećena ${letter}-${index + 1}`, en: `Injured party ${letter}-${index + 1}` },
    sealed: true,
    account: account(`510${String(80_000_000 + index).padStart(13, '0')}`),
    identification: { status: 'formal', decisionMark: `TFITV-${index + 1}/25`, date: '2025-09-18' },
    understandsMontenegrin: true,
    representative: 'r1',
  }
}

function defendant(id: string, name: string, year: number): Person {
  return {
    id,
    role: 'defendant',
    name,
    sex: 'm',
    birthDate: `19${year}-02-02`,
    jmbg: jmbg(`02029${year}21010`),
    address: 'ul. Bulevar revolucije br. 4, Podgorica',
    citizenship: 'MNE',
    understandsMontenegrin: true,
  }
}

function court(): readonly Person[] {
  return [
    {
      id: 'r1',
      role: 'attorney',
      name: 'Anđela Knežević',
      sex: 'f',
      address: 'ul. Slobode br. 30, Podgorica',
      powerOfAttorneyDate: '2025-10-02',
    },
    { id: 'j1', role: 'judge', name: 'Vesna Žižić', sex: 'f', office: 'VSPG' },
    { id: 'j2', role: 'panelMember', name: 'Goran Ćorović', sex: 'm', office: 'VSPG' },
    { id: 'j3', role: 'panelMember', name: 'Šejla Hadžić', sex: 'f', office: 'VSPG' },
    { id: 'k1', role: 'clerk', name: 'Marko Ćetković', sex: 'm', office: 'VSPG' },
  ]
}

function evidenceOf(id: string, kind: 'expertReport' | 'receipts', cnr: string, en: string) {
  return { id, kind, title: { cnr, en }, date: '2026-03-01', pages: 20, strength: 'strong' } as const
}

function claimOf(index: number, heads: number): Claim {
  return {
    id: `c${index + 1}`,
    claimant: `v${index + 1}`,
    filed: '2026-03-02',
    filedWith: 'prosecution',
    informedOfRight: '2025-10-05',
    joinsProsecution: true,
    respondents: ['d1', 'd2'],
    jointly: true,
    heads: Array.from({ length: heads }, (_, position) => headOf(position)),
  }
}

function headOf(position: number): ClaimHead {
  const code = CODES[position % CODES.length] ?? 'M01'
  const month = Math.floor(position / CODES.length)
  const from = `2024-${String((month % 12) + 1).padStart(2, '0')}-01`
  const amountCents = 12_345 + position * 1_111
  const evidence = code.startsWith('N') ? ['e2'] : ['e1', 'e3']
  const material = code.startsWith('M') ? { interestFrom: '2025-01-01' } : {}
  return {
    id: `h${position + 1}`,
    code,
    from,
    to: from.replace(/01$/, '28'),
    calculation: code.startsWith('M')
      ? { method: 'units', quantity: '1', unit: { cnr: 'iznos', en: 'amount' }, rateCents: amountCents }
      : { method: 'fixed' },
    amountCents,
    evidence,
    ...material,
  }
}

function decisionOn(claim: Claim, pages: number): Decision {
  const perHead = Math.floor((pages * PAGE) / Math.max(1, claim.heads.length))
  return {
    claim: claim.id,
    judge: 'j1',
    date: '2026-05-06',
    daysToPay: 15,
    jointly: true,
    heads: claim.heads.map((head, position) => decided(head, position, perHead)),
    reasons: { cnr: reasons('cnr', PAGE, 0), en: reasons('en', PAGE, 0) },
  }
}

function decided(head: ClaimHead, position: number, length: number): DecisionHead {
  const claimed = head.amountCents ?? 0
  const text = { cnr: reasons('cnr', length, position), en: reasons('en', length, position) }
  const interest = head.interestFrom === undefined ? {} : { interestFrom: head.interestFrom }
  if (position % 4 !== 3) return { head: head.id, awardedCents: claimed, reasons: text, ...interest }
  const awardedCents = Math.floor(claimed / 2)
  return {
    head: head.id,
    awardedCents,
    referredCents: claimed - awardedCents,
    ...interest,
    referral: {
      noReliableBasis: {
        cnr: `Nalaz vještaka ne razdvaja posljedice po mjesecima za stavku broj ${position + 1}.`,
        en: `The expert findings do not separate the consequences by month for item ${position + 1}.`,
      },
      wouldDelay: {
        cnr: 'Dopunsko vještačenje trajalo bi najmanje šest mjeseci dok su optuženi u pritvoru.',
        en: 'A supplementary examination would take at least six months while the accused are detained.',
      },
    },
    reasons: text,
  }
}

const SENTENCES = {
  cnr: 'Sud je cijenio iskaz oštećene, nalaz vještaka i priložene račune pod rednim brojem {n} i našao da su saglasni. ',
  en: 'The court weighed the statement of the injured party, the expert findings and receipts under number {n} and found them consistent. ',
}

function reasons(language: 'cnr' | 'en', length: number, seed: number): string {
  let text = ''
  for (let n = seed * 100 + 1; text.length < length; n += 1) text += SENTENCES[language].replace('{n}', String(n))
  return text.slice(0, Math.max(1, length)).trim()
}

function jmbg(digits: string): string {
  const weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  const check = 11 - (sum % 11)
  return `${digits}${check > 9 ? 0 : check}`
}

function account(sixteen: string): string {
  return `${sixteen}${String(98n - ((BigInt(sixteen) * 100n) % 97n)).padStart(2, '0')}`
}
