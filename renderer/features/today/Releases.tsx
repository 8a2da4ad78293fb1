import type { AskedRelease } from '../../../shared/contract/release.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { OrderPaper } from '../../parts/OrderPaper.tsx'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Decisions of colleagues that wait for this person's release, and a change of that rule that waits to be confirmed. */
export function Releases() {
  const { t } = useText()
  const { data: waiting = [] } = useChannel('release.list', {})
  const { data: rule } = useChannel('release.rule', {})
  const isProposed = rule?.proposal?.isOwn === false
  if (waiting.length === 0 && !isProposed) return null
  return (
    <section className="panel stack" aria-label={t('screens.release.today')}>
      <h2>{t('screens.release.today')}</h2>
      {isProposed && <ToRule />}
      {waiting.map((asked) => (
        <Asked key={`${asked.caseId}/${asked.claim}`} asked={asked} />
      ))}
    </section>
  )
}

function ToRule() {
  const { t } = useText()
  const { go } = useNavigation()
  return (
    <div className="actions">
      <span>{t('screens.release.rule.waits')}</span>
      <Button
        onPress={() => {
          go({ screen: 'workload' })
        }}
      >
        {t('screens.release.rule.open')}
      </Button>
    </div>
  )
}

function Asked({ asked }: Readonly<{ asked: AskedRelease }>) {
  const { t, script, day } = useText()
  const { mark, askedBy, askedAt } = asked
  return (
    <div className="actions">
      <span>{t('screens.release.what', { mark, name: script(askedBy), day: day(askedAt) })}</span>
      <DialogButton button={t('screens.release.look')} title={t('screens.release.lookTitle', { mark })} isWide>
        {(close) => <Look asked={asked} onClose={close} />}
      </DialogButton>
    </div>
  )
}

type LookProps = Readonly<{ asked: AskedRelease; onClose: () => void }>

/** The decision as it will be printed; exactly what is shown here is released. */
function Look({ asked: { caseId, claim }, onClose }: LookProps) {
  const { t, amount } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('release.look', { caseId, claim })
  const release = useCommand('claim.release')
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  const { revision, rows, totals, fingerprint } = data
  const target = { caseId, revision, claim }
  return (
    <div className="stack">
      <p>{t('screens.release.lookExplain')}</p>
      <OrderPaper rows={rows} notYet={t('screens.decision.previewEmpty')} />
      <p>
        {t('screens.issue.totals', { awarded: amount(totals.awardedCents), referred: amount(totals.referredCents) })}
      </p>
      {release.error !== null && <Notice tone="bad">{errorText(release.error)}</Notice>}
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={release.isPending}
          onPress={() => {
            release.mutate({ ...target, fingerprint }, { onSuccess: onClose })
          }}
        >
          {t('screens.release.approve')}
        </Button>
        <Button onPress={onClose}>{t('screens.cancel')}</Button>
      </div>
      <Refuse target={target} onDone={onClose} />
    </div>
  )
}

type RefuseProps = Readonly<{
  target: Readonly<{ caseId: AskedRelease['caseId']; revision: number; claim: string }>
  onDone: () => void
}>

function Refuse({ target, onDone }: RefuseProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const refuse = useCommand('claim.refuseRelease')
  return (
    <details>
      <summary>{t('screens.release.refuse')}</summary>
      <ReasonForm
        draft={`office/act/refuseRelease_${target.caseId}`}
        words={{
          explain: t('screens.release.refuseExplain'),
          field: t('screens.reason'),
          submit: t('screens.release.refuseSubmit'),
          cancel: t('screens.cancel'),
        }}
        isBusy={refuse.isPending}
        error={refuse.error === null ? undefined : errorText(refuse.error)}
        onSubmit={(reason) => refuse.mutateAsync({ ...target, reason })}
        onClose={onDone}
      />
    </details>
  )
}
