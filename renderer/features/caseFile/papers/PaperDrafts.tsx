import { useQueryClient } from '@tanstack/react-query'
import type { CaseFileView } from '../../../../shared/contract/caseFile.ts'
import { useChannel, useCommand } from '../../../api/useChannel.ts'
import { useText } from '../../../i18n/useText.ts'
import { itemOfName, personOfSubject, type PaperItem } from '../../../parts/paperItem.ts'
import { PersonLabel } from '../../../parts/PersonLabel.tsx'
import { ConfirmedAct } from '../../../parts/ConfirmedAct.tsx'
import { nameOfPaper } from '../../../parts/nameOfPaper.ts'

const PREFIX = 'paper/'

type Props = Readonly<{
  file: CaseFileView
  /** The name of the one that is open. */
  open: string | undefined
  onOpen: (name: string, field: string) => void
}>
type Draft = Readonly<{ name: string; savedAt: string; item: PaperItem }>

/** The papers that the person has begun and not made: each opens again as it was typed, or is thrown away. */
export function PaperDrafts({ file, open, onOpen }: Props) {
  const { t } = useText()
  const { data = [] } = useChannel('draft.list', { caseId: file.id })
  const drafts = data.flatMap(({ form, savedAt }): Draft[] => {
    const name = form.startsWith(PREFIX) ? form.slice(PREFIX.length) : undefined
    const item = itemOfName(name)
    return name === undefined || item === undefined ? [] : [{ name, savedAt, item }]
  })
  if (drafts.length === 0) return null
  return (
    <section className="paperGroup" aria-label={t('papers.draft.group')}>
      <h2>
        {t('papers.draft.group')} · {drafts.length}
      </h2>
      <ul className="plainList">
        {drafts.map((draft) => (
          <li key={draft.name} className="paperDraft">
            <DraftLine file={file} draft={draft} isOpen={draft.name === open} onOpen={onOpen} />
            {draft.name !== open && <ThrowAway file={file} draft={draft} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

type LineProps = Readonly<{ file: CaseFileView; draft: Draft; isOpen: boolean; onOpen: Props['onOpen'] }>

function DraftLine({ file, draft: { name, item, savedAt }, isOpen, onOpen }: LineProps) {
  const { t, pick, day, time } = useText()
  const person = personOfSubject(file, item.subject)
  const whose = file.people.find(({ id }) => id === person)
  return (
    <button
      type="button"
      className="paperLine"
      data-field={`paper.draft.${name}`}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => {
        onOpen(name, 'paper.make')
      }}
    >
      <span>
        <b>{pick(nameOfPaper(item.kind))}</b>
        {whose !== undefined && (
          <small>
            <PersonLabel label={whose.label} isSealed={whose.sealed === true} />
          </small>
        )}
      </span>
      <span />
      <span>
        <span aria-hidden="true">◐</span> {t('papers.draft.state')}
      </span>
      <span>
        —
        <small>
          {day(savedAt)} {time(savedAt)}
        </small>
      </span>
    </button>
  )
}

function ThrowAway({ file, draft: { name, item } }: Readonly<{ file: CaseFileView; draft: Draft }>) {
  const { t, pick } = useText()
  const queryClient = useQueryClient()
  const discard = useCommand('draft.discard')
  return (
    <ConfirmedAct
      button={t('papers.draft.discard')}
      label={`${t('papers.draft.discard')}: ${pick(nameOfPaper(item.kind))}`}
      words={{
        title: t('forms.discard.title'),
        explain: t('papers.draft.explain'),
        submit: t('forms.discard.submit'),
      }}
      command={discard}
      onConfirm={() => {
        discard.mutate(
          { key: `${file.id}/${PREFIX}${name}` },
          { onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['draft.list'] }) },
        )
      }}
    />
  )
}
