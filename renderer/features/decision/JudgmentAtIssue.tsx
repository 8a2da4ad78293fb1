import type { Output } from '../../../shared/contract/channels.ts'
import { useKeptText, type KeptText } from '../../api/useKeptText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { Tag } from '../../ui/Tag.tsx'

type Props = Readonly<{
  standing: Output<'order.preview'>['judgment']
  why: KeptText
  /** The key under which the reason is kept. */
  draft: string
}>

/** Why a judgment that differs is left so, as it is typed; `draft`: under which key it is kept. */
export function useJudgmentReason({ caseId, claim }: Readonly<{ caseId: string; claim: string }>) {
  const why = useKeptText(`${caseId}/act/judgment_${claim}`)
  return { draft: `${caseId}/act/judgment_${claim}`, why }
}

/** What the order will record of the judgment it stands in; where that differs, why it is left so. */
export function JudgmentAtIssue({ standing, why, draft }: Props) {
  const { t } = useText()
  const outcome = standing === undefined || standing === 'outdated' ? 'notCompared' : standing
  return (
    <>
      <p>
        <span className="mut">{t('screens.judgment.title')}</span>{' '}
        <Tag tone={outcome === 'identical' ? 'ok' : 'warn'}>{t(`screens.judgment.outcome.${outcome}`)}</Tag>
      </p>
      {outcome === 'differs' && (
        <ReasonField
          label={t('screens.judgment.reason')}
          value={why.typed}
          onChange={why.setTyped}
          file={draft}
          field="differsBecause"
        />
      )}
    </>
  )
}
