import type { Input, Output } from '../../../shared/contract/channels.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { describeFile, findCase, markOf } from '../caseFile/loadCase.ts'
import { noteOnce } from '../caseFile/noteOnce.ts'
import type { EffectContext, QueryContext } from '../context.ts'
import { findAsked } from './findAsked.ts'
import { readComposed } from './composeForRelease.ts'

const MOST = 200

/** Decisions that wait for the own release, by the marks of their files; none from which the person is excluded. */
export function listReleases(context: QueryContext): Result<Output<'release.list'>> {
  const names = context.office.accounts.names()
  const waiting = context.cases.releases.waitingFor(context.person.id, MOST)
  return success(
    waiting.flatMap(({ caseId, claim, askedBy, askedAt }) => {
      const file = findCase(context, caseId)
      if (!file.ok) return []
      const asker = names.get(askedBy) ?? askedBy
      return [{ caseId: caseIdForm.parse(caseId), claim, mark: markOf(file.value), askedBy: asker, askedAt }]
    }),
  )
}

/**
 * What the order will say, for the one who was asked to release it, and nothing else of the file. SECURITY: who was asked reads it
 * without having the file; in it a protected person is a pseudonym, and that it was read is written down.
 */
export function lookAtRelease(
  context: EffectContext,
  { caseId, claim }: Input<'release.look'>,
): Result<Output<'release.look'>> {
  const asked = findAsked(context, { caseId, claim })
  if (!asked.ok) return asked
  const { file, release } = asked.value
  const words = context.cases.releases.wordsOf(caseId, claim)
  if (release === undefined || words === undefined) return failure('release.notAsked')
  const entry = { act: 'caseFile.releaseRead', caseId, about: describeFile(file) } as const
  const noted = noteOnce(context, `release/${claim}`, entry)
  if (!noted.ok) return noted
  const { totals, rows } = readComposed(words)
  return success({ revision: file.revision, mark: markOf(file), totals, rows, fingerprint: release.fingerprint })
}
