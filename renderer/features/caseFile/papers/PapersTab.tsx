import { useState } from 'react'
import type { CaseFileView } from '../../../../shared/contract/caseFile.ts'
import { PAPER_KINDS } from '../../../../shared/domain/papers/paperKinds.ts'
import { useNavigation } from '../../../api/navigation.ts'
import { useChannel } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { MadePaper } from './MadePaper.tsx'
import { PaperEditor } from './PaperEditor.tsx'
import { PaperList } from './PaperList.tsx'
import { PaperPicker } from './PaperPicker.tsx'

/** The papers of a file: the one being made, what was made and what became of it; beside it what can be made now. */
export function PapersTab({ file, item }: Readonly<{ file: CaseFileView; item: string | undefined }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { go } = useNavigation()
  const [claim, setClaim] = useState(file.claims[0]?.claim.id)
  const input = { caseId: file.id, ...(claim === undefined ? {} : { claim }) }
  const { data, error } = useChannel('caseFile.papers', input, { keepPrevious: true })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  const route = { screen: 'caseFile', caseId: file.id, tab: 'papers' } as const
  const open = (next: string, field = '') => {
    go({ ...route, item: next }, field)
  }
  const kind = PAPER_KINDS.find((one) => one === item)
  const made = data.papers.find(({ id }) => id === item)
  return (
    <div className="papersTab">
      <div>
        <div className="stack">
          {kind !== undefined && (
            <PaperEditor
              key={`${kind} ${claim ?? ''}`}
              file={file}
              kind={kind}
              claim={claim}
              refusal={data.offers.find((one) => one.kind === kind)?.refusal}
              onMade={open}
            />
          )}
          <PaperList papers={data.papers} chosen={made?.id} onOpen={open}>
            {made !== undefined && <MadePaper key={made.id} file={file} paper={made} />}
          </PaperList>
        </div>
        <section className="newPaper" aria-labelledby="newPaper">
          <h2 id="newPaper">{t('papers.new')}</h2>
          <ClaimChoice file={file} claim={claim} onChoose={setClaim} />
          <PaperPicker offers={data.offers} chosen={kind} onChoose={(next) => open(next, 'paper.make')} />
        </section>
      </div>
    </div>
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
