import { useState } from 'react'
import type { CaseFileView } from '../../../../shared/contract/caseFile.ts'
import type { PaperOffer } from '../../../../shared/contract/papers.ts'
import type { PaperKind } from '../../../../shared/domain/papers/paperKinds.ts'
import { useNavigation } from '../../../api/navigation.ts'
import { useChannel } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { itemOfName, nameOfItem } from './paperItem.ts'
import { PaperDrafts } from './PaperDrafts.tsx'
import { PaperEditor } from './PaperEditor.tsx'
import { PaperList } from './PaperList.tsx'
import { PaperPicker } from './PaperPicker.tsx'

/** The papers of a file: the one being made, what was begun, what was made and what became of it; beside it what can be made now. */
export function PapersTab({ file, item }: Readonly<{ file: CaseFileView; item: string | undefined }>) {
  const errorText = useErrorText()
  const { go } = useNavigation()
  const making = itemOfName(item)
  const [chosen, setChosen] = useState(file.claims[0]?.claim.id)
  const claim = making === undefined ? chosen : (making.claim ?? chosen)
  const input = { caseId: file.id, ...(claim === undefined ? {} : { claim }) }
  const { data: offers, error } = useChannel('caseFile.paperOffers', input, { keepPrevious: true })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (offers === undefined) return null
  const open = (next: string, field = '') => {
    go({ screen: 'caseFile', caseId: file.id, tab: 'papers', item: next }, field)
  }
  const offer = offers.find(({ kind }) => kind === making?.kind)
  return (
    <div className="papersTab">
      <div>
        <div className="stack">
          {offer !== undefined && (
            <PaperEditor
              key={nameOfItem({ kind: offer.kind, claim })}
              file={file}
              offer={offer}
              claim={claim}
              onMade={open}
            />
          )}
          <PaperDrafts file={file} open={making && nameOfItem({ kind: making.kind, claim })} onOpen={open} />
          <PaperList file={file} chosen={item} onOpen={open} />
        </div>
        <NewPaper
          file={file}
          offers={offers}
          making={making?.kind}
          claim={claim}
          onClaim={(next) => {
            setChosen(next)
            if (making !== undefined) open(nameOfItem({ kind: making.kind, claim: next }))
          }}
          onChoose={(kind) => {
            open(nameOfItem({ kind, claim }), 'paper.make')
          }}
        />
      </div>
    </div>
  )
}

type NewProps = Readonly<{
  file: CaseFileView
  offers: readonly PaperOffer[]
  making: PaperKind | undefined
  claim: string | undefined
  onClaim: (claim: string) => void
  onChoose: (kind: PaperKind) => void
}>

/** What can be made now, for which claim. */
function NewPaper({ file, offers, making, claim, onClaim, onChoose }: NewProps) {
  const { t } = useText()
  return (
    <section className="newPaper" aria-labelledby="newPaper">
      <h2 id="newPaper">{t('papers.new')}</h2>
      <ClaimChoice file={file} claim={claim} onChoose={onClaim} />
      <PaperPicker offers={offers} chosen={making} onChoose={onChoose} />
    </section>
  )
}

type ChoiceProps = Readonly<{ file: CaseFileView; claim: string | undefined; onChoose: (claim: string) => void }>

/** Of which claim the paper speaks, where a file has several. */
function ClaimChoice({ file, claim, onChoose }: ChoiceProps) {
  const { t, pick } = useText()
  const options = file.claims.map((one) => ({
    value: one.claim.id,
    label: pick(file.people.find(({ id }) => id === one.claim.claimant)?.label),
  }))
  if (options.length < 2) return null
  return (
    <SelectField
      label={t('papers.claim')}
      value={claim ?? ''}
      options={options}
      onChange={onChoose}
      field="paper.claim"
    />
  )
}
