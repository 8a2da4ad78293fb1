import { PRESENCE_ROLES } from '../../shared/domain/caseFile/presence.ts'
import {
  CASE_EVENTS,
  HEARING_OUTCOMES,
  proceedings,
  SEPARATE_VERDICTS,
  type CaseEvent,
  type Hearing,
  type Proceedings,
  type SeparateVerdict,
} from '../../shared/domain/caseFile/proceedings.ts'
import {
  listCriminalOffices,
  findOffice,
  prosecutionBefore,
  type OfficeKind,
} from '../../shared/domain/offices/offices.ts'
import { group, rows, rowsOrNone } from './composite.ts'
import { fields, type FieldKind } from './field.ts'
import { defineForm, type TypedForm } from './form.ts'
import { answer, choice, date, line, longLookup, lookup, money, pair, people, person, tick, yesNo } from './kinds.ts'
import { chargesToChoose, NO_OFFENCE, offenceRows } from './offenceRow.ts'

type Indictment = NonNullable<Proceedings['indictment']>
type Verdict = NonNullable<Proceedings['verdict']>

const { hearings, verdict } = proceedings.shape

function office(kind: OfficeKind) {
  return longLookup(({ text }) =>
    listCriminalOffices(kind).map(({ code }) => ({ value: code, label: text.office(code) })),
  )
}

/** One of the offences charged; none stands for all. */
function charge() {
  return lookup(({ offences, text }) => chargesToChoose(offences, text))
}

/** Who was there; nobody ticked says that nobody has recorded it. */
function presence(): FieldKind<string[], string[]> {
  return { ...people(...PRESENCE_ROLES), blank: undefined }
}

// The court sets a day by which a civil action is to be shown, to whom the measure serves (ZKP 245/2).
function isMeasure(kind: unknown): boolean {
  return kind === 'thirdPartyMeasure'
}

/** The criminal proceedings: marks and offices, the charge, its course, hearings. */
export const proceedingsForm = defineForm<Proceedings>()(
  'proceedings',
  fields<Proceedings>()({
    prosecution: { kind: office('prosecution'), required: true },
    prosecutionMark: { kind: line() },
    court: { kind: office('court'), required: true },
    courtMark: { kind: line() },
    offences: { kind: offenceRows, required: true },
    organised: { kind: yesNo() },
    place: { kind: pair() },
    facts: { kind: pair({ isLong: true }) },
    plea: { kind: answer() },
    pleaClause: { kind: pair({ isLong: true }), when: ({ plea }) => plea === true },
    indictment: {
      kind: group<Indictment>()(
        fields<Indictment>()({ date: { kind: date(), required: true }, confirmed: { kind: date() } }),
      ),
    },
    hearings: {
      kind: rows<Hearing>()(
        fields<Hearing>()({
          date: { kind: date(), required: true },
          kind: { kind: choice(hearings.element.shape.kind.options, 'screens.hearing'), required: true },
          closed: { kind: tick() },
          outcome: { kind: choice(HEARING_OUTCOMES, 'screens.hearingOutcome') },
          adjournedTo: { kind: date(), when: ({ outcome }) => outcome === 'adjourned' },
          reason: { kind: line(), when: ({ outcome }) => outcome === 'adjourned' || outcome === 'cancelled' },
          present: { kind: presence(), when: ({ kind }) => kind === 'main' },
        }),
        { idPrefix: 'h', start: { kind: 'main' } },
      ),
    },
    events: {
      kind: rowsOrNone<CaseEvent>()(
        fields<CaseEvent>()({
          date: { kind: date(), required: true },
          kind: { kind: choice(CASE_EVENTS, 'screens.event'), required: true },
          person: { kind: person('injuredParty', 'successor', 'defendant'), required: ({ kind }) => isMeasure(kind) },
          until: { kind: date(), required: ({ kind }) => isMeasure(kind), when: ({ kind }) => isMeasure(kind) },
        }),
        { idPrefix: 'e' },
      ),
    },
    mainHearingEnded: { kind: date() },
    verdict: {
      kind: group<Verdict>()(
        fields<Verdict>()({
          kind: { kind: choice(verdict.unwrap().shape.kind.options, 'screens.verdict'), required: true },
          announced: { kind: date(), required: true },
          separate: {
            kind: rowsOrNone<SeparateVerdict>()(
              fields<SeparateVerdict>()({
                accused: { kind: person('defendant'), required: true },
                offence: { kind: charge() },
                kind: { kind: choice(SEPARATE_VERDICTS, 'screens.verdict'), required: true },
              }),
              { idPrefix: 'v' },
            ),
          },
        }),
      ),
    },
    gainCents: { kind: money() },
  }),
  { schema: proceedings },
)

export type TypedProceedings = TypedForm<typeof proceedingsForm>

/**
 * A new file of an office: a prosecutor's office opens its own, before the court it usually goes to; a court opens one for
 * a claim that was filed there (ZKP 235).
 */
export function newProceedings(own: string, usualCourt = ''): TypedProceedings {
  const start = { ...proceedingsForm.empty, offences: [NO_OFFENCE] }
  return findOffice(own)?.kind === 'court' ? withCourt(start, own) : { ...start, prosecution: own, court: usualCourt }
}

/** A court chosen: the office that acts before it is proposed where none is chosen yet. */
export function withCourt(typed: TypedProceedings, court: string): TypedProceedings {
  return {
    ...typed,
    court,
    prosecution: typed.prosecution === '' ? (prosecutionBefore(court)?.code ?? '') : typed.prosecution,
  }
}
