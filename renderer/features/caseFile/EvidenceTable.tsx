import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'

const STRENGTH: Readonly<Record<NonNullable<Evidence['strength']>, Tone>> = {
  strong: 'ok',
  supporting: 'plain',
  weak: 'warn',
}
const COLUMNS = ['title', 'pages', 'strength'] as const

type Props = Readonly<{
  file: CaseFileView
  /** Items that were begun and never saved. */
  unsaved: readonly string[]
  chosen: string | undefined
  onChoose: (id: string) => void
}>

/** The evidence of the file as a grid: what it is, how strong, which heads rest on it, and whether the file itself is here. */
export function EvidenceTable({ file, unsaved, chosen, onChoose }: Props) {
  const { t } = useText()
  return (
    <table className="evidenceGrid" aria-label={t('screens.tab.evidence')}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} className={column === 'pages' ? 'num' : undefined}>
              {t(`forms.evidence.${column}`)}
            </th>
          ))}
          <th>{t('screens.evidence.heads')}</th>
          <th>{t('screens.evidence.file')}</th>
          <th>
            <span className="unseen">
              {t(file.acts.includes('saveEvidence') ? 'screens.edit' : 'screens.evidence.look')}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {file.evidence.map((entry) => (
          <EvidenceRow key={entry.id} file={file} entry={entry} isChosen={entry.id === chosen} onChoose={onChoose} />
        ))}
        {unsaved.map((id) => (
          <UnsavedRow key={id} id={id} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  )
}

function UnsavedRow({ id, onChoose }: Readonly<{ id: string; onChoose: Props['onChoose'] }>) {
  const { t } = useText()
  return (
    <tr>
      <td colSpan={5}>
        <Tag tone="plain">{t('forms.unsaved')}</Tag>
      </td>
      <td className="num">
        <Button
          kind="quiet"
          label={`${t('screens.edit')}: ${t('forms.unsaved')}`}
          onPress={() => {
            onChoose(id)
          }}
        >
          {t('screens.edit')}
        </Button>
      </td>
    </tr>
  )
}

type RowProps = Readonly<{ file: CaseFileView; entry: Evidence; isChosen: boolean; onChoose: Props['onChoose'] }>

function EvidenceRow({ file, entry, isChosen, onChoose }: RowProps) {
  const { t, pick, date } = useText()
  const mayEdit = file.acts.includes('saveEvidence') && !file.locked.includes(entry.id)
  const below = [t(`rules.evidenceKind.${entry.kind}`), pick(entry.source), date(entry.date)]
    .filter((text) => text !== '')
    .join(' · ')
  return (
    <tr aria-current={isChosen || undefined}>
      <td>
        <b>{pick(entry.title)}</b>
        <span className="below">{below}</span>
      </td>
      <td className="num">{entry.pages}</td>
      <td>
        {entry.strength !== undefined && (
          <Tag tone={STRENGTH[entry.strength]}>{t(`screens.strength.${entry.strength}`)}</Tag>
        )}
      </td>
      <td>
        <HeadCodes file={file} evidence={entry.id} />
      </td>
      <td className="nowrap">
        <FileState file={file} evidence={entry.id} />
      </td>
      <td className="num">
        <OpenButton
          label={pick(entry.title)}
          mayEdit={mayEdit}
          onPress={() => {
            onChoose(entry.id)
          }}
        />
      </td>
    </tr>
  )
}

function OpenButton({ label, mayEdit, onPress }: Readonly<{ label: string; mayEdit: boolean; onPress: () => void }>) {
  const { t } = useText()
  const word = mayEdit ? t('screens.edit') : t('screens.evidence.look')
  return (
    <Button kind="quiet" label={`${word}: ${label}`} onPress={onPress}>
      {word}
    </Button>
  )
}

/** The heads that rest on an item, by code; in a file with several claims each once. One on which none rests is marked. */
function HeadCodes({ file, evidence }: Readonly<{ file: CaseFileView; evidence: string }>) {
  const { t } = useText()
  const heads = file.claims.flatMap(({ claim }) => claim.heads).filter((head) => head.evidence.includes(evidence))
  if (heads.length === 0) return file.claims.length > 0 && <Tag tone="plain">{t('screens.evidence.headless')}</Tag>
  return <b className="headCodes">{[...new Set(heads.map(({ code }) => code))].join(' ')}</b>
}

function FileState({ file, evidence }: Readonly<{ file: CaseFileView; evidence: string }>) {
  const { t } = useText()
  const count = file.attachments.filter((one) => one.evidence === evidence).length
  if (count === 0) return <Tag tone="warn">{t('screens.evidence.fileMissing')}</Tag>
  return <Tag tone="ok">{t('screens.evidence.files', { count })}</Tag>
}
