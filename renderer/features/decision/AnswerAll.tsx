import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import type { TypedAnswers } from '../../forms/decision.ts'
import { answerInterest, awardUndecided } from '../../forms/decisionForAll.ts'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext, useStore } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

const FIRST = 'heads.0.answer'
const ACTS = { awardRest: awardUndecided, interestAsClaimed: answerInterest } as const

/** One press for all heads at once: what is open is awarded, interest is as the claim asks; each row is changed where it differs. */
export function AnswerAll({ heads }: Readonly<{ heads: readonly ClaimHead[] }>) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const typedIn = () => store.typed as TypedAnswers
  // One text, so that the buttons are drawn again only when one of them comes or goes.
  const open = useStore(store, () =>
    Object.entries(ACTS)
      .flatMap(([name, act]) => (act(typedIn(), heads) === typedIn() ? [] : [name]))
      .join(' '),
  )
  if (isReadOnly || open === '' || heads.length < 2) return null
  return (
    <div className="actions answerAll">
      {(['awardRest', 'interestAsClaimed'] as const)
        .filter((name) => open.split(' ').includes(name))
        .map((name) => (
          <Button
            key={name}
            kind="quiet"
            act={t(`screens.decision.${name}`)}
            onPress={() => {
              store.act((typed) => ACTS[name](typed as TypedAnswers, heads), undefined, FIRST)
              // The button goes with what it was for: one stands on the first head, where the answers are looked through.
              requestAnimationFrame(() => {
                focusPath(document.body, FIRST)
              })
            }}
          >
            {t(`screens.decision.${name}`)}
          </Button>
        ))}
    </div>
  )
}
