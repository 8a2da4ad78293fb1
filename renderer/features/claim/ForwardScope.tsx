import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { rowOf } from '../../../shared/domain/claim/mayAct.ts'
import { STAGES } from '../../../shared/domain/claim/stages.ts'
import { useText } from '../../i18n/useText.ts'

type Props = Readonly<{ file: CaseFileView; claim: string }>

/** Before a file is forwarded: which of its other claims go with it, and which stay. */
export function ForwardScope({ file, claim }: Props) {
  const { t, pick } = useText()
  const others = file.claims.filter((view) => view.claim.id !== claim && STAGES[view.stage].organ === 'prosecution')
  const goes = (view: ClaimView) => rowOf('forward').from.includes(view.stage)
  const names = (views: readonly ClaimView[]) =>
    views.map((view) => pick(file.people.find(({ id }) => id === view.claim.claimant)?.label)).join(', ')
  const going = others.filter(goes)
  const staying = others.filter((view) => !goes(view))
  return (
    <>
      {going.length > 0 && <p className="mut">{t('screens.forward.goes', { list: names(going) })}</p>}
      {staying.length > 0 && <p className="mut">{t('screens.forward.stays', { list: names(staying) })}</p>}
    </>
  )
}
