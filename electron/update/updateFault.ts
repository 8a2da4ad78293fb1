/**
 * Why a file of updates is not taken. `notUpdate`: another file, or not built as one; `incomplete`: it ends too early; `changed`: a part
 * is not what was signed; `signatures`: fewer than two of its makers have signed; `root`: its makers are not those this program knows;
 * `older`: a newer one was opened here before; `sameNumber`: another one with its number was; `otherProduct`; `unknownPart`: it holds
 * something that was not signed, or lacks what was; `contents`: what is signed is not in a form this program knows.
 */
export const UPDATE_FAULTS = [
  'notUpdate',
  'incomplete',
  'changed',
  'signatures',
  'root',
  'older',
  'sameNumber',
  'otherProduct',
  'unknownPart',
  'contents',
] as const
export type UpdateFaultName = (typeof UPDATE_FAULTS)[number]

/** Ends the reading of a file of updates; `part` is a name of ours or one that was signed, never a path. */
export class UpdateFault extends Error {
  readonly fault: UpdateFaultName
  readonly params: Readonly<Record<string, string | number>>
  constructor(fault: UpdateFaultName, params: Readonly<Record<string, string | number>> = {}) {
    super(fault)
    this.fault = fault
    this.params = params
  }
}
