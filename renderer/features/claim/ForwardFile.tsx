import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { rowOf } from '../../../shared/domain/claim/mayAct.ts'
import { useCommand } from '../../api/useChannel.ts'
import { focusFirstFinding } from '../../parts/findings/focusFinding.ts'
import { useUnsaved } from '../../forms/useUnsaved.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { ForwardList } from './ForwardList.tsx'
import type { ClaimEditor } from './useClaim.ts'
import { useGates, type GateState } from './useGate.ts'

type Props = Readonly<{ file: CaseFileView; editor: ClaimEditor; gate: GateState }>

/**
 * Hands the file over to the court with every claim that is ready. What is typed is saved first. Where the file has
 * other claims, a list says which of them go, which stay and why, before anything leaves.
 */
export function ForwardFile({ file, editor, gate }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const forwarding = useForwarding()
  const [revision, setRevision] = useState<number>()
  const others = claimsHere(file).filter(({ claim }) => claim.id !== editor.id)
  const unsaved = useUnsaved(file.id, 'claim').filter((id) => id !== editor.id)
  const isAnyOtherReady = useAnyReady(file, others)
  const isBarred = !gate.isReady && !isAnyOtherReady
  const close = () => {
    setRevision(undefined)
  }
  async function send(): Promise<void> {
    if (revision !== undefined && (await forwarding.send(file, revision))) close()
  }
  // Where there is something to choose from, a list is shown before anything leaves.
  const isAsked = others.length > 0 || unsaved.length > 0
  async function begin(): Promise<void> {
    const stored = await editor.store()
    if (stored === undefined) return
    if (isAsked) setRevision(stored.revision)
    else await forwarding.send(file, stored.revision)
  }
  return (
    <>
      <Button
        kind="primary"
        isDisabled={isBarred || editor.save.isBusy || forwarding.isBusy}
        onPress={() => void begin()}
        onBlocked={focusFirstFinding}
      >
        {isBarred && gate.blockers > 0
          ? t('screens.forward.barred', { count: gate.blockers })
          : t(isAsked ? 'screens.forward.ask' : 'screens.forward.button')}
      </Button>
      {forwarding.error !== null && revision === undefined && <Notice tone="bad">{errorText(forwarding.error)}</Notice>}
      <ModalDialog title={t('screens.forward.title')} isOpen={revision !== undefined} onClose={close}>
        {forwarding.error !== null && <Notice tone="bad">{errorText(forwarding.error)}</Notice>}
        <p>{t('screens.forward.explain')}</p>
        <ForwardList file={file} views={claimsHere(file)} unsaved={unsaved} />
        <div className="actions">
          <Button kind="primary" isDisabled={forwarding.isBusy} onPress={() => void send()}>
            {t('screens.forward.button')}
          </Button>
          <Button onPress={close}>{t('screens.cancel')}</Button>
        </div>
      </ModalDialog>
    </>
  )
}

// A draft that the gate lets through goes as well, so the stage alone does not tell.
function useAnyReady(file: CaseFileView, views: readonly ClaimView[]): boolean {
  const claims = views.map(({ claim }) => claim)
  return useGates(file, claims).some(({ isReady }) => isReady)
}

function useForwarding() {
  const { say } = useStatus()
  const command = useCommand('caseFile.forward')
  /** Answers whether it is forwarded; why it is not stands in `error`. */
  async function send(file: CaseFileView, revision: number): Promise<boolean> {
    const sent = await command.mutateAsync({ caseId: file.id, revision }).catch(() => undefined)
    if (sent === undefined) return false
    // That it was forwarded is said already; what stays behind is said besides.
    if (sent.stayed.length > 0) {
      say('screens.forward.doneInPart', { count: sent.forwarded.length, stayed: sent.stayed.length })
    }
    return true
  }
  return { send, error: command.error, isBusy: command.isPending }
}

/** Claims that lie with the prosecutor's office and may go to the court once they are ready. */
function claimsHere(file: CaseFileView): readonly ClaimView[] {
  const stages = [...rowOf('prepare').from, ...rowOf('forward').from]
  return file.claims.filter(({ stage }) => stages.includes(stage))
}
