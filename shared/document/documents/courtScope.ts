import { sittingPanel } from '../../domain/caseFile/fileChanges.ts'
import { hearingsOf } from '../../domain/caseFile/hearings.ts'
import type { Person } from '../../domain/caseFile/person.ts'
import { PRESENCE_ROLES, type PresenceRole } from '../../domain/caseFile/presence.ts'
import type { Hearing } from '../../domain/caseFile/proceedings.ts'
import { declineName } from '../../text/forms/nameForms.ts'
import { createScope, type Scope } from '../template/vocabulary.ts'
import { enumerate, samePair, wordPair } from '../words.ts'
import { personById, personsOf, type CaseContext } from './caseContext.ts'
import { formatDatePair, OFFICE_FLAGS, OFFICE_TEXTS } from './commonScope.ts'
import { SHARE_TEXTS } from './debtorShareScope.ts'
import { describeParty, displayNameOf, representativeRoleOf } from '../sentences/party.ts'
import type { Bilingual } from '../../text/bilingual.ts'

// Texts and flags `createCourtScope` gives.
const COURT_TEXTS = ['court.composition', 'clerk.instrumental', 'hearings', 'presence', 'announced'] as const
const COURT_FLAGS = [
  'clerk.known',
  'hearings.known',
  'hearings.public',
  'hearings.closed',
  'presence.known',
  'verdict.known',
] as const

/** Words of every document that says what a judgment obliges to: the order and its enforceable extract. */
export const JUDGMENT_TEXTS: readonly string[] = [
  ...OFFICE_TEXTS,
  ...COURT_TEXTS,
  ...describeParty('injured'),
  ...describeParty('debtors'),
  'representation',
  'order.number',
  'account',
  'awarded',
  'days',
  ...SHARE_TEXTS,
]
export const JUDGMENT_FLAGS: readonly string[] = [
  ...OFFICE_FLAGS,
  ...COURT_FLAGS,
  'order.hasNumber',
  'joint',
  'sealed',
  'account.known',
]

/** Who sat, when, who was there: what ZKP 379/2 wants in the introduction, as far as somebody has recorded it. */
export function createCourtScope(context: CaseContext, judgeId: string): Scope {
  const { file } = context
  const clerk = personsOf(file, 'clerk')[0]
  const { plea, verdict } = file.proceedings
  // A plea agreement is decided at a hearing of its own (ZKP 302/5).
  const deciding = plea && verdict?.kind === 'conviction' ? 'plea' : 'main'
  const hearings = hearingsOf(file.proceedings, deciding).map(({ hearing }) => hearing)
  const closed = hearings.filter((hearing) => hearing.closed === true).length
  const isMixed = closed > 0 && closed < hearings.length
  const together = commonPresence(hearings)
  const announced = verdict?.announced
  return createScope({
    texts: {
      'court.composition': describeComposition(context, personById(file, judgeId)),
      'clerk.instrumental':
        clerk === undefined
          ? samePair('')
          : wordPair(`attending.clerk.${clerk.sex}`, { name: inCase(clerk, 'genitive') }),
      hearings: enumerate(
        hearings.map((one) => describeHearings(context, one, { isNamed: together === undefined, isMixed })),
      ),
      presence: describePresence(context, together ?? []),
      announced: announced === undefined ? samePair('') : formatDatePair(announced),
    },
    flags: {
      'clerk.known': clerk !== undefined,
      'hearings.known': hearings.length > 0,
      'hearings.public': hearings.length > 0 && closed === 0,
      'hearings.closed': hearings.length > 0 && closed === hearings.length,
      'presence.known': together !== undefined,
      'verdict.known': announced !== undefined,
    },
  })
}

function describeComposition({ file }: CaseContext, judge: Person): Bilingual {
  const members = sittingPanel(personsOf(file, 'panelMember'))
  if (members.length === 0) return wordPair('court.single', { name: displayNameOf(judge) })
  return wordPair(`court.panel.${judge.sex}`, {
    judge: inCase(judge, 'genitive'),
    members: enumerate(members.map((member) => inCase(member, 'genitive'))),
  })
}

// Where the same people were at every main hearing they are named once, else with each day.
function commonPresence(hearings: readonly Hearing[]): readonly string[] | undefined {
  const [first, ...others] = hearings.map(({ present }) => present)
  const key = (present: readonly string[] | undefined) => (present ?? []).toSorted().join(' ')
  return others.every((present) => key(present) === key(first)) ? first : undefined
}

// Where all days were open, or all closed, the sentence says so once.
function describeHearings(
  context: CaseContext,
  { date, closed, present }: Hearing,
  { isNamed, isMixed }: { isNamed: boolean; isMixed: boolean },
): Bilingual {
  const day = { date: formatDatePair(date) }
  const saysClosed = closed === true && isMixed
  if (!isNamed || present === undefined) return wordPair(saysClosed ? 'hearing.onClosed' : 'hearing.on', day)
  const values = { ...day, presence: describePresence(context, present) }
  return wordPair(saysClosed ? 'hearing.closedWith' : 'hearing.with', values)
}

function describePresence({ file }: CaseContext, present: readonly string[]): Bilingual {
  return enumerate(
    PRESENCE_ROLES.flatMap((role) =>
      personsOf(file, role)
        .filter(({ id }) => present.includes(id))
        .map((person) => presenceOf(role, person)),
    ),
  )
}

function presenceOf(role: PresenceRole, person: Person): Bilingual {
  const key = role === 'guardian' ? representativeRoleOf(person) : role
  return wordPair(`presence.${key}.${person.sex}`, { name: inCase(person, 'genitive') })
}

function inCase(person: Person, name: 'genitive'): Bilingual {
  // «u prisustvu oštećene pod pseudonimom „Oštećena A”»
  if (person.sealed === true) return wordPair('pseudonym.phrase', { name: displayNameOf(person) })
  return { cnr: declineName({ name: person.name, sex: person.sex, kind: 'person' })[name], en: person.name }
}
