import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { findFreeId } from '../../forms/freeId.ts'
import { useUnsaved } from '../../forms/useUnsaved.ts'
import { Button } from '../../ui/Button.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'
import { EvidenceEditor } from './EvidenceEditor.tsx'

const STRENGTH: Readonly<Record<NonNullable<Evidence['strength']>, Tone>> = {
  strong: 'ok',
  supporting: 'plain',
  weak: 'warn',
}

/** Where one stands after an entry is closed: the next one is a key away. */
const NEW = 'evidence.new'

type Choose = ((id: string) => void) | undefined

/** The evidence of the file: a table, and below it the entry being written. */
export function EvidenceTab({ file, item: chosen }: Readonly<{ file: CaseFileView; item: string | undefined }>) {
  const { t } = useText()
  const { go } = useNavigation()
  const setChosen = (id: string | undefined) => {
    const route = { screen: 'caseFile', caseId: file.id, tab: 'evidence' } as const
    if (id === undefined) go(route, NEW)
    else go({ ...route, item: id }, 'title')
  }
  const canWrite = file.acts.includes('saveEvidence')
  const ids = file.evidence.map((entry) => entry.id)
  const unsaved = useUnsaved(file.id, 'evidence', ids)
  const close = () => {
    setChosen(undefined)
  }
  const isEmpty = file.evidence.length === 0 && unsaved.length === 0
  return (
    <>
      {isEmpty ? (
        <p className="empty">{t('screens.evidence.none')}</p>
      ) : (
        <EvidenceTable file={file} unsaved={canWrite ? unsaved : []} onChoose={canWrite ? setChosen : undefined} />
      )}
      {canWrite && chosen === undefined && (
        <div className="actions">
          <Button
            kind="primary"
            field={NEW}
            onPress={() => {
              setChosen(findFreeId('e', [...ids, ...unsaved]))
            }}
          >
            {t('screens.evidence.new')}
          </Button>
        </div>
      )}
      {chosen !== undefined && (
        <EvidenceEditor
          key={chosen}
          file={file}
          id={chosen}
          entry={file.evidence.find((entry) => entry.id === chosen)}
          onClose={close}
        />
      )}
    </>
  )
}

type TableProps = Readonly<{ file: CaseFileView; unsaved: readonly string[]; onChoose: Choose }>

function EvidenceTable({ file, unsaved, onChoose }: TableProps) {
  const { t } = useText()
  return (
    <table>
      <thead>
        <tr>
          {['title', 'kind', 'source', 'date', 'pages', 'strength'].map((column) => (
            <th key={column} className={column === 'pages' ? 'num' : undefined}>
              {t(`forms.evidence.${column}`)}
            </th>
          ))}
          {onChoose !== undefined && (
            <th>
              <span className="unseen">{t('screens.edit')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {file.evidence.map((entry) => (
          <EvidenceRow key={entry.id} entry={entry} isLocked={file.locked.includes(entry.id)} onChoose={onChoose} />
        ))}
        {unsaved.map((id) => (
          <UnsavedRow key={id} id={id} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  )
}

function UnsavedRow({ id, onChoose }: Readonly<{ id: string; onChoose: Choose }>) {
  const { t } = useText()
  return (
    <tr>
      <td colSpan={6}>
        <Tag tone="plain">{t('forms.unsaved')}</Tag>
      </td>
      <td className="num">
        <Button kind="quiet" label={`${t('screens.edit')}: ${t('forms.unsaved')}`} onPress={() => onChoose?.(id)}>
          {t('screens.edit')}
        </Button>
      </td>
    </tr>
  )
}

type RowProps = Readonly<{ entry: Evidence; isLocked: boolean; onChoose: Choose }>

function EvidenceRow({ entry, isLocked, onChoose }: RowProps) {
  const { t, pick, date } = useText()
  return (
    <tr>
      <td>
        <b>{pick(entry.title)}</b>
      </td>
      <td>{t(`screens.evidenceKind.${entry.kind}`)}</td>
      <td>{pick(entry.source)}</td>
      <td className="nowrap">{date(entry.date)}</td>
      <td className="num">{entry.pages}</td>
      <td>
        {entry.strength !== undefined && (
          <Tag tone={STRENGTH[entry.strength]}>{t(`screens.strength.${entry.strength}`)}</Tag>
        )}
      </td>
      {onChoose !== undefined && (
        <td className="num">
          <Button
            kind="quiet"
            isDisabled={isLocked}
            label={`${t('screens.edit')}: ${pick(entry.title)}`}
            onPress={() => {
              onChoose(entry.id)
            }}
          >
            {t('screens.edit')}
          </Button>
        </td>
      )}
    </tr>
  )
}
