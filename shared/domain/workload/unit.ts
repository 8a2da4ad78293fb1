import { z } from 'zod'
import { line } from '../caseFile/fields.ts'
import { failure, success, type Result } from '../result/result.ts'
import { personId } from '../staff/account.ts'

/** The number of a unit in the program. */
export const unitId = z.string().regex(/^[0-9a-f]{32}$/)

/** A unit of an office: its name, and who works in it. */
export const unit = z.strictObject({ name: line, members: z.array(personId).max(500) })
/** As read by `unit`. */
export type Unit = z.infer<typeof unit>
/** A unit that is there. */
export type KeptUnit = Unit & Readonly<{ id: string }>

/**
 * Whether a unit can be as it is written: a name of its own, people of the office, each in one unit alone. `id`: which one it is,
 * where it is there. Errors: unit.nameMissing, unit.nameTaken, unit.memberUnknown, unit.memberElsewhere.
 */
export function checkUnit(
  { id, name, members }: Unit & Readonly<{ id?: string | undefined }>,
  others: readonly KeptUnit[],
  staff: readonly string[],
): Result<true> {
  if (name.trim() === '') return failure('unit.nameMissing', 'name')
  const rest = others.filter((one) => one.id !== id)
  if (rest.some((one) => one.name.toLowerCase() === name.trim().toLowerCase())) return failure('unit.nameTaken', 'name')
  if (members.some((one) => !staff.includes(one))) return failure('unit.memberUnknown', 'members')
  if (rest.some((one) => one.members.some((other) => members.includes(other))))
    return failure('unit.memberElsewhere', 'members')
  return success(true)
}
