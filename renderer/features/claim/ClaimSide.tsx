import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useStore } from '../../forms/formContext.ts'
import { RemoveAct } from '../../forms/RemoveAct.tsx'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Gate } from './Gate.tsx'
import type { ClaimEditor } from './useClaim.ts'
import type { GateState } from './useGate.ts'

type Props = Readonly<{ file: CaseFileView; editor: ClaimEditor; gate: GateState }>

/** What the law still wants of the claim. */
export function ClaimSide({ file, editor, gate }: Props) {
  const { t } = useText()
  const { go } = useNavigation()
  const { id, view, checked, form } = editor
  // What is missing or cannot be read is not in the claim that the gate sees.
  const unread = useStore(form.store.rest, () => Object.keys(form.store.atRest.reading.problems).length)
  return (
    <aside className="panel claimSide" aria-label={t('screens.gate.title')}>
      {checked === undefined ? (
        <p className="mut">{t('screens.gate.nobodyClaims')}</p>
      ) : (
        <Gate
          findings={gate.findings}
          file={file}
          claim={checked}
          isReady={gate.isReady && unread === 0}
          canForward={editor.canWrite}
          isKnown={gate.isKnown}
        />
      )}
      {editor.canWrite && unread > 0 && (
        <Button
          kind="quiet"
          onPress={() => {
            form.store.attemptSave()
            form.showWrong()
          }}
        >
          {t('screens.gate.unread', { count: unread })}
        </Button>
      )}
      {view?.acts.includes('remove') === true && (
        <RemoveAct
          channel="claim.remove"
          input={{ caseId: file.id, revision: file.revision, claim: id }}
          words="screens.claim"
          form={form}
          onRemoved={() => {
            go({ screen: 'caseFile', caseId: file.id, tab: 'claims' })
          }}
        />
      )}
    </aside>
  )
}
