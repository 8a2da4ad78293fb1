import { naknadaCase, type NaknadaCase } from '../../shared/exchange/naknadaCase.ts'
import { OWN_PARAGRAPHS } from './ownParagraphs.ts'
import { present, readTrainingForm } from './trainingCase.ts'

const pair = (cnr: string, en: string) => ({ cnr, en })

const STALE = { id: 'p8', place: 'general', text: { ...pair('Rečeno je drukčije.', 'It was said.'), stale: 'en' } }

const OWN_WORDS = {
  paragraphs: [...OWN_PARAGRAPHS, STALE],
  spellings: [{ word: 'injekcije', cyrillic: 'ињекције' }],
}

const LEDGER = [
  {
    claim: 'c1',
    entry: { kind: 'reversal', id: 'r1', date: '2026-08-05', entry: 'u2', reason: 'Banka je vratila uplatu.' },
  },
  {
    claim: 'c1',
    entry: { kind: 'writeOff', id: 'w1', date: '2026-08-06', amountCents: 100, reason: 'Neznatan iznos.' },
  },
  {
    claim: 'c1',
    entry: {
      ...{ kind: 'instalments', id: 'a1', date: '2026-08-07', debtor: 'd1', amountCents: 1_000, count: 3 },
      ...{ firstDue: '2026-09-01', lateToEnd: 2 },
    },
  },
]

/**
 * A form that has everything the exchange form can say: three claims, two of them decided, payments on both, presence at
 * hearings, measures, costs, succession, every field of a person, remarks of every kind. As the program writes it.
 */
export function wholeForm(): NaknadaCase {
  const form = readTrainingForm('case-01')
  const [claim, decision] = [present(form.claims[0]), present(form.decision)]
  return naknadaCase.parse({
    ...form,
    note: 'Napomena koju program čuva.\nU dva reda.',
    case: { ...form.case, ...PROCEEDINGS },
    people: [...form.people.map((person) => (person.id === 'v1' ? { ...person, ...MORE } : person)), ...FURTHER],
    evidence: form.evidence.map((item) => ({ ...item, source: pair('sud', 'court'), strength: 'strong' })),
    claims: [
      {
        ...claim,
        filedWith: 'court',
        askedAsWitness: { date: '2026-05-04', minutes: 'str. 12' },
        joinsProsecution: false,
        costs: [{ title: pair('Troškovi zastupanja', 'Costs of representation'), amountCents: 30_000 }],
        measures: [
          {
            id: 'm1',
            basis: '243',
            target: 'd1',
            object: pair('vozilo', 'vehicle'),
            reasons: pair('otuđuje imovinu', 'disposes of property'),
            date: '2026-03-02',
          },
        ],
        note: pair('Napomena o zahtjevu.', 'A note on the claim.'),
      },
      { ...claim, id: 'c2', claimant: 's1', succession: { of: 'v2', maintainedOn: '2026-04-01' } },
      { ...claim, id: 'c3', withdrawn: '2026-05-20' },
    ],
    duties: [
      { id: 'du1', kind: 'notify', person: 'v1', date: '2026-02-11', channel: 'post', note: 'povratnica' },
      { id: 'du2', kind: 'assetCheck', date: '2026-02-12', channel: 'file', outcome: 'found', evidence: 'e1' },
    ],
    decision: { ...decision, ...OWN_WORDS },
    decisions: [{ ...decision, claim: 'c2' }],
    payments: [
      { id: 'u1', date: '2026-08-01', amountCents: 10_000, source: 'debtor', from: 'd1', claim: 'c1' },
      { id: 'u2', date: '2026-08-02', amountCents: 1, source: 'bailiff', claim: 'c1' },
      { id: 'u1', date: '2026-07-15', amountCents: 250_000, source: 'confiscatedGain', claim: 'c2' },
    ],
    ledger: LEDGER,
    nonCollection: [
      { claim: 'c1', entry: { date: '2026-08-10', reason: 'enforcementNotStarted' } },
      { claim: 'c1', entry: { date: '2026-09-10', reason: 'noProperty' } },
    ],
    expect: { ready: true, list: [1, null, { deep: ['x'] }], text: 'slobodno' },
  })
}

const PROCEEDINGS = {
  organised: true,
  place: pair('Podgorica', 'Podgorica'),
  indictment: { date: '2026-02-10', confirmed: '2026-03-01' },
  hearings: [
    { date: '2026-05-04', kind: 'main', present: ['d1', 'd2', 'r1', 't1'] },
    { date: '2026-06-12', kind: 'main', closed: true },
  ],
  events: [
    { kind: 'nonProsecutionNotice', date: '2026-02-20', person: 'v2' },
    { kind: 'prosecutionDeferred', date: '2026-02-21' },
    { kind: 'thirdPartyMeasure', date: '2026-04-01', person: 'v2', until: '2026-05-15' },
  ],
  mainHearingEnded: '2026-06-12',
  plea: true,
  pleaClause: pair('Okrivljeni pristaje da plati.', 'The defendant agrees to pay.'),
}

const MORE = {
  nickname: 'Đina',
  noDocument: false,
  passport: { country: 'MNE', number: 'P7654321' },
  serviceAddress: 'ul. Slobode br. 30, Podgorica',
  email: 'djina@mail.me',
  phone: '067 123 456',
  father: 'Vuksan',
  mother: 'Stanojka',
  motherMaidenName: 'Ćetković',
  occupation: pair('kuvarica', 'cook'),
  education: pair('srednja škola', 'secondary school'),
  literate: true,
  married: false,
  children: 1,
  priorConvictions: false,
}

const FURTHER = [
  { id: 'v2', role: 'injuredParty', name: 'Milena Perović', sex: 'f', deceased: '2026-01-10' },
  { id: 's1', role: 'successor', name: 'Jovan Perović', sex: 'm', guardian: 'g1', interpreter: 'sq' },
  {
    id: 'g1',
    role: 'guardian',
    name: 'Sanja Perović',
    sex: 'f',
    kind: 'appointed',
    appointedBy: pair('Centar za socijalni rad', 'Centre for Social Work'),
    date: '2026-02-01',
  },
  { id: 'b1', role: 'defenceCounsel', name: 'Ivan Lješević', sex: 'm', legalAidDecision: 'BPP 12/25' },
]
