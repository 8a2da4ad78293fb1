import type { ListedPack } from '../../../shared/contract/law.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { LawFacts } from '../../parts/law/LawFacts.tsx'
import { LawLook } from '../../parts/law/LawLook.tsx'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Versions of tables of the law that a colleague has brought and that wait for a second person. */
export function LawProposals() {
  const { t } = useText()
  const { data } = useChannel('law.list', {})
  const waiting = data?.packs.filter(({ state, isOwn }) => state === 'proposed' && !isOwn) ?? []
  if (waiting.length === 0) return null
  return (
    <section className="panel stack" aria-label={t('today.law.title')}>
      <h2>{t('today.law.title')}</h2>
      {waiting.map((pack) => (
        <Proposal key={pack.id} pack={pack} />
      ))}
    </section>
  )
}

function Proposal({ pack }: Readonly<{ pack: ListedPack }>) {
  const { t, script } = useText()
  const { kind, version, proposedBy } = pack
  const table = t(`screens.law.kind.${kind}`)
  return (
    <div className="actions">
      <span>{t('today.law.what', { table, version, name: script(proposedBy) })}</span>
      <DialogButton button={t('today.law.look')} title={t('screens.law.version', { table, version })} isWide>
        {(close) => <Decide pack={pack} onClose={close} />}
      </DialogButton>
    </div>
  )
}

/** The pack with all it changes; only whoever has seen that confirms it. */
function Decide({ pack, onClose }: Readonly<{ pack: ListedPack; onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const confirm = useCommand('law.confirm')
  return (
    <div className="stack">
      <LawFacts pack={pack} />
      <LawLook id={pack.id} />
      <p>{t('today.law.explain')}</p>
      {confirm.error !== null && <Notice tone="bad">{errorText(confirm.error)}</Notice>}
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={confirm.isPending}
          onPress={() => {
            confirm.mutate({ id: pack.id }, { onSuccess: onClose })
          }}
        >
          {t('today.law.confirm')}
        </Button>
        <Button onPress={onClose}>{t('screens.cancel')}</Button>
      </div>
      <Refuse id={pack.id} onDone={onClose} />
    </div>
  )
}

function Refuse({ id, onDone }: Readonly<{ id: string; onDone: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const refuse = useCommand('law.refuse')
  return (
    <details>
      <summary>{t('today.law.refuse')}</summary>
      <ReasonForm
        draft={`office/act/refuseLaw_${id}`}
        words={{
          explain: t('today.law.refuseExplain'),
          field: t('screens.reason'),
          submit: t('today.law.refuseSubmit'),
          cancel: t('screens.cancel'),
        }}
        isBusy={refuse.isPending}
        error={refuse.error === null ? undefined : errorText(refuse.error)}
        onSubmit={(reason) => refuse.mutateAsync({ id, reason })}
        onClose={onDone}
      />
    </details>
  )
}
