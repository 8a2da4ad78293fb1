import { labelOf } from '../../domain/caseFile/label.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { declineName } from '../../text/forms/nameForms.ts'
import { createScope, type Scope } from '../template/vocabulary.ts'
import { samePair } from '../words.ts'
import type { CaseContext } from './caseContext.ts'
import { dateOrBlank } from './letterContext.ts'

/** Texts and flags `createSuccessionScope` gives. */
export const SUCCESSION_TEXTS = ['predecessor', 'maintained'] as const
export const SUCCESSION_FLAGS = ['succeeds'] as const

/** From whom the right has passed to the claimant, in the genitive, and when the claim was maintained (ZKP 237/2). */
export function createSuccessionScope(context: CaseContext): Scope {
  const { succession, claimant } = context.claim
  return createScope({
    texts: { predecessor: namePredecessor(context), maintained: dateOrBlank(succession?.maintainedOn) },
    flags: { succeeds: succession !== undefined && succession.of !== claimant },
  })
}

function namePredecessor({ claim, file }: CaseContext): Bilingual {
  const before = file.people.find(({ id }) => id === claim.succession?.of)
  if (before === undefined) return samePair('')
  const { cnr, en } = labelOf(before)
  return { cnr: declineName({ name: cnr, sex: before.sex, kind: 'person' }).genitive, en }
}
