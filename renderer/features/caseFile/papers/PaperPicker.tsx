import { useState } from 'react'
import type { PaperOffer } from '../../../../shared/contract/papers.ts'
import { PAPER_GROUPS, paperRowOf, type PaperKind } from '../../../../shared/domain/papers/paperKinds.ts'
import { foldKey } from '../../../../shared/text/fold.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { TextField } from '../../../ui/Field.tsx'
import { nameOfPaper } from './nameOfPaper.ts'

type Props = Readonly<{
  offers: readonly PaperOffer[]
  chosen: PaperKind | undefined
  onChoose: (kind: PaperKind) => void
}>

/** Every kind of paper by its group; one that cannot be made now says why. */
export function PaperPicker({ offers, chosen, onChoose }: Props) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const [typed, setTyped] = useState('')
  const wanted = foldKey(typed)
  const shown = offers.filter(({ kind }) => {
    const name = nameOfPaper(kind)
    return [name.cnr, name.en].some((one) => foldKey(one).includes(wanted))
  })
  return (
    <>
      <TextField label={t('papers.find')} value={typed} maxLength={60} onChange={setTyped} />
      {shown.length === 0 && <p className="mut">{t('papers.noneFound')}</p>}
      {PAPER_GROUPS.map((group) => {
        const kinds = shown.filter(({ kind }) => paperRowOf(kind).group === group)
        if (kinds.length === 0) return null
        return (
          <div key={group} role="group" aria-label={t(`papers.group.${group}`)}>
            <h3>{t(`papers.group.${group}`)}</h3>
            <ul className="plainList">
              {kinds.map(({ kind, refusal }) => (
                <li key={kind}>
                  <button
                    type="button"
                    className="paperKind"
                    data-field={`paper.kind.${kind}`}
                    aria-current={kind === chosen ? 'true' : undefined}
                    aria-disabled={refusal === undefined ? undefined : true}
                    onClick={() => {
                      if (refusal === undefined) onChoose(kind)
                    }}
                  >
                    {pick(nameOfPaper(kind))}
                    {refusal !== undefined && <small>{errorText(refusal)}</small>}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}
