import { useEffect, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { LanguageButtons } from '../../ui/LanguageButtons.tsx'
import { holdFields } from '../../ui/fieldHolders.ts'

/** A decision is made head by head, and its text is composed beside. */
const VIEWS = ['heads', 'text'] as const
type DecisionView = (typeof VIEWS)[number]

const IN_HEADS = /^(?:heads|date|daysToPay|jointly|debtors|shares)(?:\.|$)/u
const IN_TEXT = /^paragraphs(?:\.|$)/u

/** Which of both is shown; a finding that leads to a field of the other opens it. */
export function useDecisionView(): readonly [DecisionView, (view: DecisionView) => void] {
  const [view, setView] = useState<DecisionView>('heads')
  useEffect(
    () =>
      holdFields((field) => {
        const [path] = field.split('.')
        if (!(view === 'heads' ? IN_TEXT : IN_HEADS).test(field)) return undefined
        setView(view === 'heads' ? 'text' : 'heads')
        return path
      }),
    [view],
  )
  return [view, setView]
}

type Props = Readonly<{ current: DecisionView; onChoose: (view: DecisionView) => void }>

export function DecisionViews({ current, onChoose }: Props) {
  const { t } = useText()
  return (
    <div className="decisionViews">
      <LanguageButtons
        groupLabel={t('screens.compose.views')}
        options={VIEWS.map((id) => ({ id, name: t(`screens.compose.show.${id}`), lang: '' }))}
        current={current}
        onChoose={(id) => {
          onChoose(VIEWS.find((one) => one === id) ?? 'heads')
        }}
      />
    </div>
  )
}
