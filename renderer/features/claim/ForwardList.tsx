import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useText } from '../../i18n/useText.ts'
import { Tag } from '../../ui/Tag.tsx'
import { useGate } from './useGate.ts'

type Props = Readonly<{
  file: CaseFileView
  views: readonly ClaimView[]
  /** Claims with something typed and not saved. */
  unsaved: readonly string[]
}>

/** Of every claim of the file, whether it goes to the court or stays, and why. */
export function ForwardList({ file, views, unsaved }: Props) {
  const { t } = useText()
  const neverSaved = unsaved.filter((id) => !views.some(({ claim }) => claim.id === id))
  return (
    <ul className="forwardList">
      {views.map((view) => (
        <ClaimLine key={view.claim.id} file={file} view={view} isTyped={unsaved.includes(view.claim.id)} />
      ))}
      {neverSaved.map((id) => (
        <li key={id}>
          <Tag tone="plain">{t('screens.forward.stays')}</Tag> {t('forms.unsaved')}
        </li>
      ))}
    </ul>
  )
}

function ClaimLine({ file, view, isTyped }: Readonly<{ file: CaseFileView; view: ClaimView; isTyped: boolean }>) {
  const { t, pick } = useText()
  const gate = useGate(file, view.claim)
  const claimant = pick(file.people.find(({ id }) => id === view.claim.claimant)?.label)
  if (!gate.isKnown) return <li>{claimant}</li>
  return (
    <li>
      <Tag tone={gate.isReady ? 'ok' : 'plain'}>
        {t(gate.isReady ? 'screens.forward.goes' : 'screens.forward.stays')}
      </Tag>{' '}
      <b>{claimant}</b>{' '}
      {!gate.isReady && <span className="mut">{t('screens.gate.blockers', { count: gate.blockers })}</span>}
      {isTyped && <span className="mut"> · {t('screens.forward.typed')}</span>}
    </li>
  )
}
