import { findOffice, type OfficeKind } from '../../../shared/domain/offices/offices.ts'

/** Whether the office is a court or a prosecution. */
export function kindOfOffice(code: string): OfficeKind {
  const office = findOffice(code)
  if (office === undefined) throw new Error('an office of no list')
  return office.kind
}
