import { useState } from 'react'
import type { CaseFileView } from '../../../../shared/contract/caseFile.ts'
import type { PaperOffer } from '../../../../shared/contract/papers.ts'
import type { PaperKind } from '../../../../shared/domain/papers/paperKinds.ts'
import { useNavigation } from '../../../api/navigation.ts'
import { useChannel } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import {
  itemOfName,
  nameOfItem,
  nameOfSubject,
  personOfSubject,
  subjectOfName,
  subjectsOf,
  type PaperSubject,
} from '../../../parts/paperItem.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { PaperDrafts } from './PaperDrafts.tsx'
import { PaperEditor } from '../../../forms/papers/PaperEditor.tsx'
import { PaperList } from './PaperList.tsx'
import { PaperPicker } from './PaperPicker.tsx'

/** The papers of a file: the one being made, what was begun, what was made and what became of it; beside it what can be made now. */
export function PapersTab({ file, item }: Readonly<{ file: CaseFileView; item: string | undefined }>) {
  const errorText = useErrorText()
  const { go } = useNavigation()
  const making = itemOfName(item)
  const [chosen, setChosen] = useState(nameOfSubject(subjectsOf(file)[0] ?? {}))
  const asked = making === undefined ? '' : nameOfSubject(making.subject)
  const subject = subjectOfName(asked === '' ? chosen : asked)
  const input = { caseId: file.id, ...subject }
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
              key={nameOfItem({ kind: offer.kind, subject })}
              file={file}
              offer={offer}
              subject={subject}
              onMade={(id) => {
                open(id, `paper.${id}`)
              }}
            />
          )}
          <PaperDrafts file={file} open={making && nameOfItem({ kind: making.kind, subject })} onOpen={open} />
          <PaperList file={file} chosen={item} onOpen={open} />
        </div>
        <NewPaper
          file={file}
          offers={offers}
          making={making?.kind}
          subject={subject}
          onSubject={(next) => {
            setChosen(nameOfSubject(next))
            if (making !== undefined) open(nameOfItem({ kind: making.kind, subject: next }))
          }}
          onChoose={(kind) => {
            open(nameOfItem({ kind, subject }), 'paper.make')
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
  subject: PaperSubject
  onSubject: (subject: PaperSubject) => void
  onChoose: (kind: PaperKind) => void
}>

/** What can be made now, and for whom. */
function NewPaper({ file, offers, making, subject, onSubject, onChoose }: NewProps) {
  const { t } = useText()
  return (
    <section className="newPaper" aria-labelledby="newPaper">
      <h2 id="newPaper">{t('papers.new')}</h2>
      <SubjectChoice file={file} subject={subject} onChoose={onSubject} />
      <PaperPicker offers={offers} chosen={making} onChoose={onChoose} />
    </section>
  )
}

type ChoiceProps = Readonly<{
  file: CaseFileView
  subject: PaperSubject
  onChoose: (subject: PaperSubject) => void
}>

/** Of which claim the paper speaks, or for whom it is who has none, where a file has several. */
function SubjectChoice({ file, subject, onChoose }: ChoiceProps) {
  const { t, pick } = useText()
  const options = subjectsOf(file).map((one) => {
    const person = personOfSubject(file, one)
    const label = pick(file.people.find(({ id }) => id === person)?.label)
    return {
      value: nameOfSubject(one),
      label: one.injured === undefined ? label : t('papers.withoutClaim', { name: label }),
    }
  })
  if (options.length < 2) return null
  return (
    <SelectField
      label={t('papers.claim')}
      value={nameOfSubject(subject)}
      options={options}
      onChange={(name) => {
        onChoose(subjectOfName(name))
      }}
      field="paper.claim"
    />
  )
}
