import type { SharedPerson } from '../../../shared/contract/shared.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

type Props = Readonly<{ shared: SharedPerson; referral: string; what: string }>

/** Takes a referral that was recorded by mistake back, with a reason. */
export function StrikeReferral({ shared: { caseId, person }, referral, what }: Props) {
  const { t } = useText()
  const strike = useCommand('referral.strike')
  return (
    <ReasonedAct
      draft={`${caseId}/shared/${person}/strike_${referral}`}
      button={t('screens.support.strike.button')}
      label={`${t('screens.support.strike.button')} ${what}`}
      words={{
        title: t('screens.support.strike.title'),
        explain: t('screens.support.strike.explain'),
        submit: t('screens.support.strike.submit'),
      }}
      isBusy={strike.isPending}
      error={strike.error}
      onSubmit={(reason) => strike.mutateAsync({ caseId, referral, reason })}
    />
  )
}
