import type { OfficePaper } from '../../shared/document/officePaper.ts'
import { paperRowOf } from '../../shared/domain/papers/paperKinds.ts'
import type { PaperServices } from '../usecases/services.ts'

const REGISTERS: readonly OfficePaper['template'][] = [
  'view-record',
  'handover-card',
  'emergency-report',
  'order-register',
  'rights-table',
]

type Registers = Pick<PaperServices, 'renderOfOffice' | 'renderPaper'>

/** Registers are drawn with the ends of both journals at their foot: whoever keeps one can prove later what they held then. */
export function withAnchor(paper: Registers, anchor: () => string): Registers {
  return {
    renderOfOffice: (one, form) =>
      paper.renderOfOffice(one, form, REGISTERS.includes(one.template) ? anchor() : undefined),
    renderPaper: (request, variant) =>
      paper.renderPaper(request, variant, paperRowOf(request.kind).isRegister === true ? anchor() : undefined),
  }
}
