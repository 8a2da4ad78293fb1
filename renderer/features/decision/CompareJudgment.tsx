import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { JudgmentComparisonView } from '../../../shared/contract/intoJudgment.ts'
import type { TypedDecision } from '../../../shared/contract/order.ts'
import { useFileCommand } from '../../api/useFileCommand.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { JudgmentDifferences } from '../../parts/JudgmentDifferences.tsx'
import { useDrop } from '../../parts/useGivenFiles.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { Tag } from '../../ui/Tag.tsx'

type Props = Readonly<{
  file: CaseFileView
  decision: TypedDecision
  /** How the core knows the comparison to stand to what is typed now. */
  standing: Output<'order.preview'>['judgment']
}>

/** The finished judgment, dropped or chosen, held against the decision before it is issued. */
export function CompareJudgment({ file, decision, standing }: Props) {
  const { t } = useText()
  const { take, found, error, isBusy } = useComparing(file, decision)
  const { isOver, handlers } = useDrop(take)
  return (
    <section
      className={isOver ? 'panel compareJudgment over' : 'panel compareJudgment'}
      aria-label={t('screens.judgment.title')}
      {...handlers}
    >
      <h2>
        {t('screens.judgment.title')}{' '}
        {standing !== undefined && (
          <Tag tone={standing === 'identical' ? 'ok' : 'warn'}>{t(`screens.judgment.standing.${standing}`)}</Tag>
        )}
      </h2>
      <p className="mut">{t('screens.judgment.explain')}</p>
      <Button
        isDisabled={isBusy}
        onPress={() => {
          take([])
        }}
      >
        {t(isBusy ? 'screens.judgment.busy' : 'screens.judgment.choose')}
      </Button>
      {error !== undefined && <Notice tone="bad">{error}</Notice>}
      {standing === 'outdated' && <Notice tone="warn">{t('screens.judgment.outdated')}</Notice>}
      {found !== undefined && <Found comparison={found} />}
    </section>
  )
}

function Found({ comparison }: Readonly<{ comparison: JudgmentComparisonView }>) {
  const { t } = useText()
  const { points, isIdentical, namesProtected } = comparison
  const differing = points.filter(({ state }) => state !== 'same')
  return (
    <>
      {namesProtected && <Notice tone="bad">{t('screens.judgment.namesProtected')}</Notice>}
      {isIdentical ? (
        <p>{t('screens.judgment.identical', { count: points.length })}</p>
      ) : (
        <>
          <p>{t('screens.judgment.differs', { differing: differing.length, total: points.length })}</p>
          <JudgmentDifferences
            points={points}
            sides={{ composed: t('screens.judgment.column.composed'), other: t('screens.judgment.column.judgment') }}
          />
        </>
      )}
    </>
  )
}

function useComparing(file: CaseFileView, decision: TypedDecision) {
  const { say } = useStatus()
  const errorText = useErrorText()
  const { mutate, isPending, error } = useFileCommand('judgment.compare')
  const [found, setFound] = useState<JudgmentComparisonView>()
  return {
    found,
    isBusy: isPending,
    error: error === null ? undefined : errorText(error),
    /** Without a file the dialog of the system asks. */
    take: ([dropped]: readonly File[]) => {
      if (isPending) return
      mutate(
        { input: { caseId: file.id, decision }, file: dropped },
        {
          onSuccess: ({ comparison }) => {
            if (comparison === undefined) return
            setFound(comparison)
            say(comparison.isIdentical ? 'screens.judgment.said.identical' : 'screens.judgment.said.differs')
          },
          onError: () => {
            setFound(undefined)
          },
        },
      )
    },
  }
}
