import type { ClaimHead } from '../../domain/caseFile/claim.ts'
import type { DecisionHead } from '../../domain/caseFile/decision.ts'
import { listOwnTexts } from '../../domain/decision/ownTexts.ts'
import {
  splitFields,
  TEXT_SIDES,
  type FieldUse,
  type TextSide,
  type ValueField,
} from '../../domain/decision/textFields.ts'
import { sumDecision } from '../../domain/decision/totals.ts'
import type { CaseFile } from '../../domain/caseFile/caseFile.ts'
import { headByCode } from '../../domain/legal/heads.ts'
import { claimantRoleOf, createPartyScope } from '../sentences/party.ts'
import { applyAgreement, applyCount } from '../template/renderText.ts'
import { joinScopes } from '../template/vocabulary.ts'
import { samePair } from '../words.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { formatAmountPair } from './amountPairs.ts'
import { createCaseContext, requireDecision, type CaseContext } from './caseContext.ts'
import { formatDatePair } from './commonScope.ts'
import { composeEvidence } from './headEvidence.ts'

/** The head of which a text speaks, and what is decided on it. */
type SpokenHead = Readonly<{ claimed: ClaimHead; decided: DecisionHead | undefined }>

/**
 * Words of the judge's own with their fields filled in from the decision. A field that says nothing here, one of a head in a text of
 * none, stays as it is written: the check of the decision stops it.
 */
export function fillOwnText(text: Bilingual, context: CaseContext, head: SpokenHead | undefined): Bilingual {
  if (!TEXT_SIDES.some((side) => text[side].includes('{{'))) return text
  return { cnr: fillSide(text.cnr, 'cnr', context, head), en: fillSide(text.en, 'en', context, head) }
}

/** The own texts of a decision that have fields, filled in, by their paths in the decision. Throws DocumentProblem. */
export function listFilledTexts(
  file: CaseFile,
  claimId: string,
): readonly Readonly<{ path: string; text: Bilingual }>[] {
  const context = createCaseContext(file, claimId)
  const decision = requireDecision(context)
  const dated = { ...context, on: decision.date }
  return listOwnTexts(decision).flatMap(({ path, text, head }) => {
    const filled = fillOwnText(text, dated, findSpokenHead(dated, head))
    return filled === text ? [] : [{ path, text: filled }]
  })
}

/** The head of that id as claimed and as decided. */
export function findSpokenHead(context: CaseContext, id: string | undefined): SpokenHead | undefined {
  const claimed = context.claim.heads.find((head) => head.id === id)
  const decided = context.decision?.heads.find(({ head }) => head === id)
  return claimed === undefined ? undefined : { claimed, decided }
}

function fillSide(text: string, side: TextSide, context: CaseContext, head: SpokenHead | undefined): string {
  return splitFields(text, side)
    .map((piece) => {
      if (typeof piece === 'string') return piece
      return (piece.use === undefined ? undefined : sayUse(piece.use, side, context, head)) ?? piece.written
    })
    .join('')
}

function sayUse(use: FieldUse, side: TextSide, context: CaseContext, head: SpokenHead | undefined): string | undefined {
  if (use.kind === 'count') return applyCount(use.forms, requireDecision(context).daysToPay, side)
  if (use.kind === 'value') return valueOf(use.name, context, head)?.[side]
  const agreement = partiesOf(context).agreements[use.with]
  return agreement === undefined ? undefined : applyAgreement(use.forms, agreement)
}

function valueOf(name: ValueField, context: CaseContext, head: SpokenHead | undefined): Bilingual | undefined {
  const decision = requireDecision(context)
  const totals = sumDecision(context.claim, decision)
  switch (name) {
    case 'head':
      return head && headByCode(head.claimed.code, context.on).name
    case 'head.genitive':
      return head && genitiveOf(head, context)
    case 'claimed':
      return head && formatAmountPair(head.claimed.amountCents ?? 0)
    case 'awarded':
      return head && formatAmountPair(head.decided?.awardedCents ?? 0)
    case 'referred':
      return head && formatAmountPair(head.decided?.referredCents ?? 0)
    case 'evidence':
      return head && composeEvidence(context, head.claimed)
    case 'date':
      return formatDatePair(context.on ?? decision.date)
    case 'days':
      return samePair(String(decision.daysToPay))
    case 'total.claimed':
      return formatAmountPair(totals.claimedCents)
    case 'total.awarded':
      return formatAmountPair(totals.awardedCents)
    case 'total.referred':
      return formatAmountPair(totals.referredCents)
    default:
      return partiesOf(context).texts[name.includes('.') ? name : `${name}.nominative`]
  }
}

function genitiveOf({ claimed }: SpokenHead, { on }: CaseContext): Bilingual {
  const { name, genitive } = headByCode(claimed.code, on)
  return { cnr: genitive, en: name.en }
}

function partiesOf({ claimant, respondents }: CaseContext) {
  const injured = createPartyScope('injured', claimantRoleOf(claimant), [claimant])
  return joinScopes(injured, createPartyScope('accused', 'defendant', respondents))
}
