import type { ReleaseRuleProposal } from '../../../shared/contract/release.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Whether the own court issues by release of a second person alone; one proposes to change that, another confirms it. */
export function ReleaseRule() {
  const { t } = useText()
  const session = useSession()
  const { data: rule } = useChannel('release.rule', {})
  if (rule?.isCourt !== true) return null
  const { required, proposal } = rule
  return (
    <section aria-labelledby="releaseRule" className="gap stack">
      <h2 id="releaseRule">{t('screens.release.rule.title')}</h2>
      <p>{t(required ? 'screens.release.rule.on' : 'screens.release.rule.off')}</p>
      {proposal !== undefined && <Proposal proposal={proposal} />}
      {proposal === undefined && session.may('caseFile.proposeReleaseRule') && <Propose required={!required} />}
    </section>
  )
}

function Propose({ required }: Readonly<{ required: boolean }>) {
  const { t } = useText()
  const propose = useCommand('release.propose')
  return (
    <div className="actions">
      <ReasonedAct
        draft="office/act/releaseRule"
        button={t(required ? 'screens.release.rule.turnOn' : 'screens.release.rule.turnOff')}
        words={{
          title: t('screens.release.rule.proposeTitle'),
          explain: t('screens.release.rule.explain'),
          submit: t('screens.release.rule.submit'),
        }}
        isBusy={propose.isPending}
        error={propose.error}
        onSubmit={(reason) => propose.mutateAsync({ required, reason })}
      />
    </div>
  )
}

function Proposal({ proposal }: Readonly<{ proposal: ReleaseRuleProposal }>) {
  const { t, script, day } = useText()
  const errorText = useErrorText()
  const confirm = useCommand('release.confirm')
  const refuse = useCommand('release.refuse')
  const { id, required, proposedBy, proposedAt, reason, isOwn } = proposal
  const words = { name: script(proposedBy), day: day(proposedAt), reason: script(reason) }
  return (
    <>
      <p>{t(required ? 'screens.release.rule.waitsOn' : 'screens.release.rule.waitsOff', words)}</p>
      {confirm.error !== null && <Notice tone="bad">{errorText(confirm.error)}</Notice>}
      <div className="actions">
        {!isOwn && (
          <Button
            isDisabled={confirm.isPending}
            onPress={() => {
              confirm.mutate({ id })
            }}
          >
            {t('screens.release.rule.confirm')}
          </Button>
        )}
        <ReasonedAct
          draft={`office/act/refuseReleaseRule_${id}`}
          button={t('screens.release.rule.refuse')}
          words={{
            title: t('screens.release.rule.refuseTitle'),
            explain: t('screens.release.rule.refuseExplain'),
            submit: t('screens.release.rule.refuseSubmit'),
          }}
          isBusy={refuse.isPending}
          error={refuse.error}
          onSubmit={(given) => refuse.mutateAsync({ id, reason: given })}
        />
      </div>
    </>
  )
}
