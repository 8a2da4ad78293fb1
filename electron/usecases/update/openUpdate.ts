import program from '../../../package.json' with { type: 'json' }
import type { Output } from '../../../shared/contract/channels.ts'
import type { ShownUpdate } from '../../../shared/contract/update.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { isOlderVersion, warningsOfUpdate } from '../../../shared/domain/update/judgeUpdate.ts'
import type { OpenedPack } from '../../update/updateDesk.ts'
import type { OfficeContext } from '../context.ts'

/** The version at work without what a package for tests is marked by. */
const [VERSION = ''] = program.version.split('-')

/** What is at work, what was opened last in this office, and what is open now. */
export function readUpdate(context: OfficeContext): Result<Output<'update.state'>> {
  const seen = context.office.updates.seen()
  const { pack } = context.openedUpdate
  return success({
    version: VERSION,
    ...(seen === undefined ? {} : { seen: { number: seen.number, openedOn: seen.openedOn } }),
    ...(pack === undefined ? {} : { opened: shownUpdate(pack, context) }),
  })
}

/** Verifies a chosen file whole; it is remembered as the newest, or its refusal is written down and nothing else. */
export async function openUpdate(context: OfficeContext): Promise<Result<Output<'update.open'>>> {
  const { services, office, today, openedUpdate } = context
  const chosen = await services.chooseFile('update')
  if (chosen === undefined) return success({ outcome: 'cancelled' })
  if (!('path' in chosen)) return failure('exchange.unreadable')
  openedUpdate.pack = undefined
  const opened = await services.updates.open(chosen.path, office.updates.seen())
  const fit = opened.ok ? refuseFormerProgram(opened.value) : opened
  if (!opened.ok || !fit.ok) {
    const refused = opened.ok ? fit : opened
    if (!refused.ok) context.change({ act: 'update.refused', reason: refused.error.code }, () => undefined)
    return refused.ok ? success({ outcome: 'cancelled' }) : refused
  }
  const { seen, contents } = opened.value.pack
  const words = [String(seen.number), contents.version ?? '', `SHA-256 ${seen.contentsSha256}`]
  context.change({ act: 'update.opened', reason: words.filter((word) => word !== '').join(' · ') }, ({ updates }) => {
    updates.note({ ...seen, openedOn: today })
  })
  openedUpdate.pack = opened.value
  return success({ outcome: 'opened' })
}

/** What a file of updates says of itself and what the days say of it. `lastOpened`: what was opened here before. */
function shownUpdate({ pack, isTest }: OpenedPack, { today, office }: OfficeContext): ShownUpdate {
  const { seen, contents, parts, expires, signers } = pack
  const { version, made, notes } = contents
  const lastOpened = office.updates.seen()?.openedOn
  return {
    number: seen.number,
    ...(version === undefined ? {} : { version }),
    ...{ made, expires, notes, signers: [...signers] },
    warnings: [...warningsOfUpdate({ expires, made, lastOpened }, today), ...(isTest ? (['testMakers'] as const) : [])],
    parts: parts.flatMap(({ name, sha256, place }) => {
      const described = contents.parts[name]
      return described === undefined ? [] : [{ ...described, name, sha256, bytes: place.bytes }]
    }),
  }
}

// A program older than the one at work could not read what this one has written.
function refuseFormerProgram({ pack }: OpenedPack): Result<true> {
  const { version } = pack.contents
  if (version === undefined || !isOlderVersion(version, VERSION)) return success(true)
  return failure('update.notNewer', undefined, { version, atWork: VERSION })
}
