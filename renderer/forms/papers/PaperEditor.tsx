import { useState } from 'react'
import type { PaperOffer } from '../../../shared/contract/papers.ts'
import { Form } from '../Form.tsx'
import { FormFoot } from '../FormFoot.tsx'
import { PAPER_FORMS } from '../paper.ts'
import { paperRowOf } from '../../../shared/domain/papers/paperKinds.ts'
import { SaveNotices } from '../SaveNotices.tsx'
import { useForm } from '../useForm.ts'
import { useSave } from '../useSave.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { nameOfItem, type PaperSubject } from '../../parts/paperItem.ts'
import { Notice } from '../../ui/Notice.tsx'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { PaperAsked } from './PaperAsked.tsx'
import { keyOfPaperDraft, type PaperFile } from './paperFile.ts'
import { ReadFirst } from './ReadFirst.tsx'

type Props = Readonly<{
  file: PaperFile
  /** The kind, and what is missing for it. */
  offer: PaperOffer
  subject: PaperSubject
  onMade: (id: string) => void
}>

/** What a paper still asks for, as the table of papers says, and the act that makes it. */
export function PaperEditor({ file, offer, subject, onMade }: Props) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const { kind, refusals } = offer
  // What was there when the form was opened: of one that was made meanwhile its maker is told.
  const [seen, setSeen] = useState(offer.made)
  const form = useForm(PAPER_FORMS[kind], {
    draft: keyOfPaperDraft(file, nameOfItem({ kind, subject })),
    stored: undefined,
    before: subject,
    revision: file.revision,
  })
  const save = useSave(form, 'paper.make')
  async function submit(read?: string): Promise<void> {
    const given = read === undefined ? {} : { read }
    const made = await save.send((said) => ({ caseId: file.id, kind, fields: said, made: seen, ...given }))
    if (made === undefined) setSeen(offer.made)
    else onMade(made.paper)
  }
  if (refusals.length > 0) return <Notice tone="warn">{refusals.map(errorText).join(' ')}</Notice>
  return (
    <section className="paperEditor" aria-label={pick(nameOfPaper(kind))} data-field="paper.make" tabIndex={-1}>
      <h2>{pick(nameOfPaper(kind))}</h2>
      <SaveNotices form={form} save={save} people={file.people} />
      <Form form={form} isReadOnly={false} people={file.people}>
        <PaperAsked kind={kind} />
      </Form>
      {paperRowOf(kind).forPublication === true ? (
        <ReadFirst file={file} kind={kind} form={form} save={save} onRead={(read) => void submit(read)} />
      ) : (
        <FormFoot form={form} save={save} label={t('papers.make')} onSave={() => void submit()} />
      )}
    </section>
  )
}
