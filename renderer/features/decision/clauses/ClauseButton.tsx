import { useState } from 'react'
import type { OwnClause } from '../../../../shared/contract/clauses.ts'
import { findClauses, type ClausePlace, type ReasonClause } from '../../../../shared/domain/decision/reasonClauses.ts'
import { listFields, splitFields, type TextSide } from '../../../../shared/domain/decision/textFields.ts'
import { legalBasisByKey } from '../../../../shared/domain/legal/legalBases.ts'
import type { HeadKind } from '../../../../shared/domain/legal/heads.ts'
import { LOCALE_TAGS } from '../../../../shared/text/language.ts'
import { useSession } from '../../../api/session.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { DialogButton } from '../../../ui/DialogButton.tsx'
import { TextField } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { ClauseForm } from './ClauseForm.tsx'
import { OwnClauseActs } from './OwnClauseActs.tsx'
import { useClauses } from './useClauses.ts'

type Props = Readonly<{
  /** Words of the button, and what it is called where several stand on a screen. */
  button: string
  label?: string
  place: ClausePlace
  /** Of the head of which the text speaks. */
  kind: HeadKind | undefined
  onInsert: (clause: ReasonClause) => void
}>

/** Opens the library of clauses at those for one place of the reasons; whichever is chosen is inserted. */
export function ClauseButton({ button, label, ...wanted }: Props) {
  const { t } = useText()
  return (
    <DialogButton
      kind="quiet"
      isWide
      button={button}
      {...(label === undefined ? {} : { label })}
      title={t('screens.clauses.title')}
    >
      {(close) => <ClauseList {...wanted} close={close} />}
    </DialogButton>
  )
}

type ListProps = Omit<Props, 'button' | 'label'> & Readonly<{ close: () => void }>

function ClauseList({ place, kind, onInsert, close }: ListProps) {
  const { t } = useText()
  const { today } = useSession()
  const errorText = useErrorText()
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<OwnClause>()
  const { clauses, own, error } = useClauses()
  const found = findClauses({ place, kind, on: today, search }, clauses)
  const insert = (clause: ReasonClause) => {
    close()
    onInsert(clause)
  }
  if (edited !== undefined) {
    return (
      <ClauseForm
        words={edited}
        after={{ id: edited.id, version: edited.version }}
        onClose={() => {
          setEdited(undefined)
        }}
      />
    )
  }
  return (
    <div className="stack">
      <p className="mut">{t('screens.clauses.explain')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      <TextField label={t('screens.clauses.search')} value={search} onChange={setSearch} autoFocus />
      {found.length === 0 && (
        <p className="empty" role="status">
          {t('screens.clauses.none')}
        </p>
      )}
      <ul className="clauses" aria-label={t('screens.clauses.list')}>
        {found.map((clause) => (
          <Clause
            key={`${clause.source} ${clause.id}`}
            clause={clause}
            own={clause.source === 'own' ? own.get(clause.id) : undefined}
            onInsert={insert}
            onEdit={setEdited}
          />
        ))}
      </ul>
      <div className="actions">
        <Button onPress={close}>{t('screens.close')}</Button>
      </div>
    </div>
  )
}

type ClauseProps = Pick<Props, 'onInsert'> &
  Readonly<{ clause: ReasonClause; own: OwnClause | undefined; onEdit: (clause: OwnClause) => void }>

function Clause({ clause, own, onInsert, onEdit }: ClauseProps) {
  const { t, pick, script, language } = useText()
  const { title, text, basis, source, version } = clause
  const article = basis === undefined ? [] : [pick(legalBasisByKey(basis).citation)]
  const about = [...article, t(`screens.clauses.source.${source}`), t('screens.clauses.version', { version })]
  const side = language === 'en' ? 'en' : 'cnr'
  return (
    <li>
      <div className="actions">
        <b>{pick(title)}</b>
        <small className="mut">{about.join(' · ')}</small>
        <div className="sp" />
        <Button
          label={t('screens.clauses.insertOf', { title: pick(title) })}
          onPress={() => {
            onInsert(clause)
          }}
        >
          {t('screens.clauses.insert')}
        </Button>
      </div>
      <p lang={LOCALE_TAGS[language]}>
        <WithFields text={text[side]} side={side} write={script} />
      </p>
      {own !== undefined && (
        <OwnClauseActs
          clause={own}
          onEdit={() => {
            onEdit(own)
          }}
        />
      )}
    </li>
  )
}

type FieldsProps = Readonly<{ text: string; side: TextSide; write: (text: string) => string }>

/** A text with its fields set apart: what the program fills in. */
function WithFields({ text, side, write }: FieldsProps) {
  if (listFields(text, side).length === 0) return write(text)
  return splitFields(text, side).map((piece, at) =>
    typeof piece === 'string' ? (
      write(piece)
    ) : (
      <span key={at} className="lockedFact">
        {write(nameOf(piece.written))}
      </span>
    ),
  )
}

// Of words that agree the first form stands for all.
const nameOf = (written: string) => written.replace(/^\{\{(?:[gn] [^:]*:)?\s*([^|}]*?)\s*(?:\|.*)?\}\}$/su, '$1')
