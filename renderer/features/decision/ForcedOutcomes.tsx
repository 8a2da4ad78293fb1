import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Claim, ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { createHeadNames } from '../../../shared/domain/claim/gateContext.ts'
import { groupForced, type ForcedGroup } from '../../../shared/domain/decision/forcedGroups.ts'
import { legalBasisByKey } from '../../../shared/domain/legal/legalBases.ts'
import type { TypedAnswers } from '../../forms/decision.ts'
import { applyForced } from '../../forms/decisionForAll.ts'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext, useStore } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{ proceedings: CaseFileView['case']; claim: Claim }>

/** What the law leaves no choice about in this claim: why, by which place, of which heads, and one press that carries it out. */
export function ForcedOutcomes({ proceedings, claim }: Props) {
  return groupForced(proceedings, claim).map((group) => (
    <Forced key={group.ground} proceedings={proceedings} claim={claim} group={group} />
  ))
}

function Forced({ proceedings, claim, group }: Props & Readonly<{ group: ForcedGroup }>) {
  const { t, pick, date } = useText()
  const nameOf = createHeadNames(claim.heads)
  const isAll = group.heads.length === claim.heads.length
  const basis = pick(legalBasisByKey(group.basis).citation)
  const clause = pick(proceedings.pleaClause)
  return (
    <Notice tone="plain">
      <p>{t(`screens.forced.why.${group.ground}`, { basis, clause, day: date(claim.withdrawn) })}</p>
      {!isAll && (
        <p>
          {t('screens.forced.ofHeads')} <b>{group.heads.map(nameOf).join(' · ')}</b>
        </p>
      )}
      <CarryOut group={group} />
    </Notice>
  )
}

/** Offered while something is left to do; what a plea agreement grants is offered only where its words name the sum claimed. */
function CarryOut({ group }: Readonly<{ group: ForcedGroup }>) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const { heads, result, isWholeAgreed } = group
  const act = (typed: TypedAnswers) => applyForced(typed, heads, () => result)
  const isOpen = useStore(store, () => act(store.typed as TypedAnswers) !== store.typed)
  if (isReadOnly || !isOpen) return null
  if (result === 'agreed' && !isWholeAgreed) return <p className="mut">{t('screens.forced.enterAgreed')}</p>
  const name = t(`screens.forced.act.${result}`, { count: heads.length })
  return (
    <div className="actions">
      <Button
        act={name}
        onPress={() => {
          const to = fieldOf(heads)
          store.act((typed) => act(typed as TypedAnswers), undefined, to)
          requestAnimationFrame(() => {
            focusPath(document.body, to)
          })
        }}
      >
        {name}
      </Button>
    </div>
  )

  function fieldOf([first]: readonly ClaimHead[]): string {
    const row = (store.typed as TypedAnswers).heads.findIndex(({ id }) => id === first?.id)
    return `heads.${String(Math.max(0, row))}.awardedCents`
  }
}
