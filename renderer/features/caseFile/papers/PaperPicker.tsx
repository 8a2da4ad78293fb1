import { useState } from 'react'
import type { PaperOffer } from '../../../../shared/contract/papers.ts'
import { PAPER_GROUPS, paperRowOf, type PaperKind } from '../../../../shared/domain/papers/paperKinds.ts'
import { foldKey } from '../../../../shared/text/fold.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { TextField } from '../../../ui/Field.tsx'
import { nameOfPaper } from '../../../parts/nameOfPaper.ts'

type Props = Readonly<{
  offers: readonly PaperOffer[]
  chosen: PaperKind | undefined
  onChoose: (kind: PaperKind) => void
}>

/** Every kind of paper: first what belongs to where the claim stands, then the rest by group; what cannot be made now says what is missing. */
export function PaperPicker({ offers, chosen, onChoose }: Props) {
  const { t } = useText()
  const [typed, setTyped] = useState('')
  const wanted = foldKey(typed)
  const shown = offers.filter(({ kind }) => {
    const name = nameOfPaper(kind)
    return [name.cnr, name.en].some((one) => foldKey(one).includes(wanted))
  })
  const groups = [
    { title: t('papers.next'), offers: shown.filter(({ isNext }) => isNext) },
    ...PAPER_GROUPS.map((group) => ({
      title: t(`papers.group.${group}`),
      offers: shown.filter(({ kind, isNext }) => !isNext && paperRowOf(kind).group === group),
    })),
  ]
  return (
    <>
      <TextField label={t('papers.find')} value={typed} maxLength={60} onChange={setTyped} />
      {shown.length === 0 && <p className="mut">{t('papers.noneFound')}</p>}
      {groups
        .filter((group) => group.offers.length > 0)
        .map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <h3>{group.title}</h3>
            <ul className="plainList">
              {group.offers.map((offer) => (
                <li key={offer.kind}>
                  <PaperChoice offer={offer} isChosen={offer.kind === chosen} onChoose={onChoose} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  )
}

type ChoiceProps = Readonly<{ offer: PaperOffer; isChosen: boolean; onChoose: (kind: PaperKind) => void }>

function PaperChoice({ offer: { kind, refusals }, isChosen, onChoose }: ChoiceProps) {
  const { pick } = useText()
  const errorText = useErrorText()
  const isRefused = refusals.length > 0
  return (
    <button
      type="button"
      className="paperKind"
      data-field={`paper.kind.${kind}`}
      aria-current={isChosen ? 'true' : undefined}
      aria-disabled={isRefused ? true : undefined}
      onClick={() => {
        if (!isRefused) onChoose(kind)
      }}
    >
      {pick(nameOfPaper(kind))}
      {isRefused && <small>{refusals.map(errorText).join(' ')}</small>}
    </button>
  )
}
