import { useState } from 'react'
import type { PaperOffer } from '../../../shared/contract/papers.ts'
import type { SharedPerson } from '../../../shared/contract/shared.ts'
import { paperRowOf, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { useChannel } from '../../api/useChannel.ts'
import { PaperEditor } from '../../forms/papers/PaperEditor.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { fileOfShared } from './fileOfShared.ts'

/** The papers that a coordinator makes for a person, each in a form of its own; what is missing for one is said. */
export function SharedPaper({ shared }: Readonly<{ shared: SharedPerson }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const [making, setMaking] = useState<PaperKind>()
  const [claim] = shared.claims
  const subject = claim === undefined ? { injured: shared.person } : { claim: claim.id }
  const { data, error } = useChannel('caseFile.paperOffers', { caseId: shared.caseId, ...subject })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  const offers = (data ?? []).filter(({ kind }) => paperRowOf(kind).by.includes('coordinator'))
  const chosen = offers.find(({ kind }) => kind === making)
  return (
    <div className="stack">
      <h3>{t('screens.shared.make')}</h3>
      <div className="actions">
        {offers.map((offer) => (
          <Choice key={offer.kind} offer={offer} isOpen={offer.kind === making} onChoose={setMaking} />
        ))}
      </div>
      {chosen !== undefined && (
        <PaperEditor
          key={chosen.kind}
          file={fileOfShared(shared)}
          offer={chosen}
          subject={subject}
          onMade={() => {
            setMaking(undefined)
          }}
        />
      )}
    </div>
  )
}

type ChoiceProps = Readonly<{
  offer: PaperOffer
  isOpen: boolean
  onChoose: (kind: PaperKind | undefined) => void
}>

function Choice({ offer: { kind, refusals }, isOpen, onChoose }: ChoiceProps) {
  const { pick } = useText()
  const errorText = useErrorText()
  if (refusals.length > 0) {
    return (
      <p className="mut">
        {pick(nameOfPaper(kind))}: {refusals.map(errorText).join(' ')}
      </p>
    )
  }
  return (
    <Button
      onPress={() => {
        onChoose(isOpen ? undefined : kind)
      }}
      isExpanded={isOpen}
    >
      {pick(nameOfPaper(kind))}…
    </Button>
  )
}
