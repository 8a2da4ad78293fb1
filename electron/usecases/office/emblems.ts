import type { Input, Output } from '../../../shared/contract/channels.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { OfficeContext } from '../context.ts'

const MAX_BYTES = 1_000_000

/** The offices of this machine with their emblems, for whoever manages them. */
export function listEmblems({ office }: OfficeContext): Result<Output<'office.emblems'>> {
  return success(office.accounts.offices().map((code) => ({ office: code, emblem: office.emblems.of(code) })))
}

/** Takes a file of vectors as the emblem of an office; orders bear it from now on, issued ones stay as they are. */
export async function takeEmblem(
  context: OfficeContext,
  { office, alt }: Input<'office.takeEmblem'>,
): Promise<Result<Output<'office.takeEmblem'>>> {
  if (!context.office.accounts.offices().includes(office)) return failure('setup.officeUnknown', 'office')
  const picked = await context.services.pickFile(MAX_BYTES, 'emblem')
  if (!picked.ok) return picked
  if (picked.value === undefined) return success({ outcome: 'cancelled' })
  const read = context.services.readEmblem(picked.value)
  if (!read.ok) return read
  const { drawing, alt: titles } = read.value
  const said = { cnr: alt.cnr.trim() || titles.cnr, en: alt.en.trim() || titles.en }
  if (said.cnr === '' || said.en === '') return failure('emblem.alt', said.cnr === '' ? 'alt.cnr' : 'alt.en')
  context.change({ act: 'office.emblemTaken', about: said, reason: office }, ({ emblems }) => {
    emblems.save(office, { ...drawing, alt: said })
  })
  return success({ outcome: 'taken' })
}

/** Leaves the place of the emblem free again. */
export function removeEmblem(context: OfficeContext, { office }: Input<'office.removeEmblem'>) {
  context.change({ act: 'office.emblemRemoved', reason: office }, ({ emblems }) => {
    emblems.remove(office)
  })
  return success({})
}
