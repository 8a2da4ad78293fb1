import { paperRowOf } from '../../shared/domain/papers/paperKinds.ts'
import type { PaperServices } from '../usecases/services.ts'

type Registers = Pick<
  PaperServices,
  'renderViews' | 'renderHandover' | 'renderEmergency' | 'renderRights' | 'renderRegister' | 'renderPaper'
>

/** Registers are drawn with the ends of both journals at their foot: whoever keeps one can prove later what they held then. */
export function withAnchor(paper: Registers, anchor: () => string): Registers {
  return {
    renderViews: (views) => paper.renderViews(views, anchor()),
    renderHandover: (card) => paper.renderHandover(card, anchor()),
    renderEmergency: (emergency) => paper.renderEmergency(emergency, anchor()),
    renderRegister: (register) => paper.renderRegister(register, anchor()),
    renderRights: (rights) => paper.renderRights(rights, anchor()),
    renderPaper: (request, variant) =>
      paper.renderPaper(request, variant, paperRowOf(request.kind).isRegister === true ? anchor() : undefined),
  }
}
