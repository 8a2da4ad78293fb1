import { useMemo, useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import {
  readPastedEvidence,
  type PastedEvidenceRow,
  type PastedItem,
} from '../../../shared/domain/claim/pastedEvidence.ts'
import { useCommand } from '../../api/useChannel.ts'
import { findFreeId } from '../../forms/freeId.ts'
import { isSame } from '../../forms/record.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PasteDialog } from '../../parts/PasteDialog.tsx'
import { PastedTable } from '../../parts/PastedTable.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { isTypedIn, usePastedText } from '../../ui/usePastedText.ts'
import { useShortcut } from '../../ui/useShortcut.ts'

type Props = Readonly<{
  file: CaseFileView
  /** Ids that are given already to what is not stored yet. */
  taken: readonly string[]
  /** What the list taken last has brought. */
  listed: readonly Evidence[]
  onListed: (items: readonly Evidence[]) => void
}>

/** A list of evidence out of a word processor or a spreadsheet: pasted on the tab, looked at, stored and taken back as one act. */
export function PasteEvidence({ file, taken, listed, onListed }: Props) {
  const { t } = useText()
  const { say } = useStatus()
  const errorText = useErrorText()
  const [text, setText] = useState<string>()
  const rows = useMemo(() => (text === undefined ? [] : readPastedEvidence(text, file.evidence)), [text, file.evidence])
  const items = rows.flatMap(({ item }) => item ?? [])
  const add = useCommand('evidence.addList')
  usePastedText((pasted, target) => {
    if (isTypedIn(target)) return false
    setText(pasted)
    return true
  })
  function take(): void {
    const evidence = withIds(items, [...file.evidence.map(({ id }) => id), ...taken])
    add.mutate(
      { caseId: file.id, revision: file.revision, evidence },
      {
        onSuccess: () => {
          say('screens.pasteEvidence.taken', { count: evidence.length })
          onListed(evidence)
          setText(undefined)
        },
      },
    )
  }
  return (
    <>
      <Button act={t('screens.pasteEvidence.button')} onPress={() => setText('')}>
        {t('screens.pasteEvidence.button')}
      </Button>
      <UndoList file={file} listed={listed} isActive={text === undefined} onUndone={() => onListed([])} />
      <PasteDialog
        words="screens.pasteEvidence"
        text={text}
        onText={setText}
        rows={rows.length}
        count={items.length}
        onTake={take}
        isBusy={add.isPending}
        error={add.error !== null && <Notice tone="bad">{errorText(add.error)}</Notice>}
      >
        <Understood rows={rows} />
      </PasteDialog>
    </>
  )
}

function withIds(items: readonly PastedItem[], taken: readonly string[]): Evidence[] {
  const ids = [...taken]
  return items.map((item) => {
    const id = findFreeId('e', ids)
    ids.push(id)
    return { id, ...item }
  })
}

type UndoProps = Pick<Props, 'file' | 'listed'> & Readonly<{ isActive: boolean; onUndone: () => void }>

/** Takes the last list back as a whole, while its items stand as it brought them. */
function UndoList({ file, listed, isActive, onUndone }: UndoProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const remove = useCommand('evidence.removeList')
  const stands = listed.every((item) =>
    isSame(
      file.evidence.find(({ id }) => id === item.id),
      item,
    ),
  )
  const canUndo = listed.length > 0 && stands && file.acts.includes('removeEvidence') && !remove.isPending
  function undo(): void {
    const evidence = listed.map(({ id }) => id)
    remove.mutate({ caseId: file.id, revision: file.revision, evidence }, { onSuccess: onUndone })
  }
  useShortcut({ key: 'z', ctrl: true }, undo, canUndo && isActive)
  return (
    <>
      {canUndo && (
        <Button kind="quiet" onPress={undo}>
          {t('screens.pasteEvidence.undo', { count: listed.length })}
        </Button>
      )}
      {remove.error !== null && <Notice tone="bad">{errorText(remove.error)}</Notice>}
    </>
  )
}

const COLUMNS = ['title', 'kind', 'date', 'pages', 'strength'] as const

/** What was read, as it will stand among the evidence. */
function Understood({ rows }: Readonly<{ rows: readonly PastedEvidenceRow[] }>) {
  const { t } = useText()
  const columns = COLUMNS.map((name) => ({ name, label: t(`forms.evidence.${name}`) }))
  return (
    <PastedTable
      columns={columns}
      rows={rows}
      cells={({ item }) => (item === undefined ? undefined : <ItemCells item={item} />)}
    />
  )
}

function ItemCells({ item }: Readonly<{ item: PastedItem }>) {
  const { t, pick, date } = useText()
  return (
    <>
      <th scope="row">
        {item.title.cnr}
        {item.source !== undefined && <small>{pick(item.source)}</small>}
      </th>
      <td>{t(`rules.evidenceKind.${item.kind}`)}</td>
      <td>{date(item.date)}</td>
      <td>{item.pages}</td>
      <td>{item.strength !== undefined && t(`screens.strength.${item.strength}`)}</td>
    </>
  )
}
