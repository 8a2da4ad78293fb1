import { useState } from 'react'
import type { OwnClause } from '../../../../shared/contract/clauses.ts'
import { CLAUSE_PLACES, type ClausePlace } from '../../../../shared/domain/decision/reasonClauses.ts'
import type { ClauseWords } from '../../../../shared/domain/decision/writtenClause.ts'
import { useCommand } from '../../../api/useChannel.ts'
import { useText } from '../../../i18n/useText.ts'
import { ActForm } from '../../../parts/ActForm.tsx'
import { BilingualField } from '../../../ui/BilingualField.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { useClauseFile } from './clauseFile.ts'

const LONGEST = { title: 120, text: 4000 }

type Props = Readonly<{
  words: ClauseWords
  /** The version that is changed; absent where the clause is a new one. */
  after?: Pick<OwnClause, 'id' | 'version'>
  onClose: () => void
}>

/** The words of a clause, as they are kept for other files: what is of this case has no place in them. */
export function ClauseForm({ words, after, onClose }: Props) {
  const { t } = useText()
  const caseId = useClauseFile()
  const save = useCommand('clause.save')
  const [title, setTitle] = useState(words.title)
  const [text, setText] = useState(words.text)
  const [place, setPlace] = useState<ClausePlace>(words.place)
  const marks = { cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }
  const isWhole = [title, text].every(({ cnr, en }) => cnr.trim() !== '' && en.trim() !== '')
  return (
    <ActForm
      explain={t('screens.clauses.form.explain')}
      submit={t(after === undefined ? 'screens.clauses.form.submit' : 'screens.clauses.form.submitVersion')}
      isReady={isWhole}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={() => {
        save.mutate(
          { caseId, place, title: trimmed(title), text: trimmed(text), ...(after === undefined ? {} : { after }) },
          { onSuccess: onClose },
        )
      }}
      onClose={onClose}
    >
      <BilingualField
        label={t('screens.clauses.form.title')}
        marks={marks}
        value={title}
        maxLength={LONGEST.title}
        onChange={setTitle}
      />
      <BilingualField
        label={t('screens.clauses.form.text')}
        marks={marks}
        value={text}
        maxLength={LONGEST.text}
        isLong
        onChange={setText}
      />
      <SelectField
        label={t('screens.clauses.form.place')}
        value={place}
        options={CLAUSE_PLACES.map((one) => ({ value: one, label: t(`screens.clauses.place.${one}`) }))}
        onChange={(value) => {
          setPlace(CLAUSE_PLACES.find((one) => one === value) ?? place)
        }}
      />
    </ActForm>
  )
}

const trimmed = ({ cnr, en }: ClauseWords['text']) => ({ cnr: cnr.trim(), en: en.trim() })
