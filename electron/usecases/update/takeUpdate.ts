import type { Input, Output } from '../../../shared/contract/channels.ts'
import { isProvenLately } from '../../../shared/domain/backup/backupTask.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OpenedPack } from '../../update/updateDesk.ts'
import { judgedBackups } from '../backup/backups.ts'
import type { OfficeContext } from '../context.ts'
import { bringLawText } from '../law/bringLaw.ts'

/**
 * Saves a package of the program for the installer of the system: only where the data can be brought back, and after one more copy of
 * them. The program installs and starts nothing.
 */
export async function saveProgram(
  context: OfficeContext,
  { name }: Input<'update.save'>,
): Promise<Result<Output<'update.save'>>> {
  const { services, office, today } = context
  const opened = findPart(context, name, 'program')
  if (!opened.ok) return opened
  if (!isProvenLately(judgedBackups(office), today)) return failure('update.noProvenCopy')
  const folder = await services.chooseFolder()
  if (folder === undefined) return success({ outcome: 'cancelled', others: [] })
  const copied = await services.backups.make()
  if (!copied.ok) return copied
  const saved = await services.updates.save(opened.value, name, folder)
  const act = saved.ok ? 'update.saved' : 'update.notSaved'
  context.change({ act, reason: saved.ok ? name : `${name} · ${saved.error.code}` }, () => undefined)
  return saved.ok ? success({ outcome: 'saved', others: [...saved.value] }) : saved
}

/** Brings a table of the law out of the open file of updates, as the file of a table is brought. */
export async function takeLawOfUpdate(
  context: OfficeContext,
  { name }: Input<'update.takeLaw'>,
): Promise<Result<Output<'update.takeLaw'>>> {
  const opened = findPart(context, name, 'law')
  if (!opened.ok) return opened
  const written = await context.services.updates.readText(opened.value, name)
  if (!written.ok) return written
  const brought = bringLawText(context, written.value)
  return brought.ok ? success({}) : brought
}

function findPart({ openedUpdate }: OfficeContext, name: string, kind: 'program' | 'law'): Result<OpenedPack> {
  const { pack } = openedUpdate
  const described = pack?.pack.contents.parts
  if (pack === undefined || described === undefined || !Object.hasOwn(described, name))
    return failure('update.notOpened')
  return described[name]?.kind === kind ? success(pack) : failure('update.notOpened')
}
