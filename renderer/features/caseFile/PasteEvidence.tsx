import { useMemo, useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import {
  readPastedEvidence,
  type PastedEvidenceRow,
  type PastedItem,
} from '../../../shared/domain/claim/pastedEvidence.ts'
import { useCommand } from '../../api/useChannel.ts'
import { findFreeId } from '../../forms/freeId.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PasteDialog } from '../../parts/PasteDialog.tsx'
import { PastedTable } from '../../parts/PastedTable.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { isTypedIn, usePastedText } from '../../ui/usePastedText.ts'

type Props = Readonly<{
  file: CaseFileView
  /** Ids that are given already to what is not stored yet. */
  taken: readonly string[]
}>

/** A list of evidence out of a word processor or a spreadsheet: pasted on the tab, looked at, and stored item by item. */
export function PasteEvidence({ file, taken }: Props) {
  const { t } = useText()
  const { say } = useStatus()
  const [text, setText] = useState<string>()
  const rows = useMemo(() => (text === undefined ? [] : readPastedEvidence(text, file.evidence)), [text, file.evidence])
  const items = rows.flatMap(({ item }) => item ?? [])
  const storing = useStoring(file, taken)
  usePastedText((pasted, target) => {
    if (isTypedIn(target)) return false
    setText(pasted)
    return true
  })
  async function take(): Promise<void> {
    const count = await storing.store(items)
    if (count > 0) say('screens.pasteEvidence.taken', { count })
    // What could not be stored stays to be looked at, with the reason.
    if (count === items.length) setText(undefined)
  }
  return (
    <>
      <Button
        act={t('screens.pasteEvidence.button')}
        onPress={() => {
          setText('')
        }}
      >
        {t('screens.pasteEvidence.button')}
      </Button>
      <PasteDialog
        words="screens.pasteEvidence"
        text={text}
        onText={setText}
        rows={rows.length}
        count={items.length}
        onTake={() => void take()}
        isBusy={storing.isBusy}
        error={storing.error !== undefined && <Notice tone="bad">{storing.error}</Notice>}
      >
        <Understood rows={rows} />
      </PasteDialog>
    </>
  )
}

/** Stores items one after another, each an act of its own; answers how many were stored before one was refused. */
function useStoring(file: CaseFileView, taken: readonly string[]) {
  const errorText = useErrorText()
  const { mutateAsync } = useCommand('evidence.save')
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string>()
  async function store(items: readonly PastedItem[]): Promise<number> {
    const ids = [...file.evidence.map(({ id }) => id), ...taken]
    let { revision } = file
    let count = 0
    setIsBusy(true)
    setError(undefined)
    try {
      for (const item of items) {
        const id = findFreeId('e', ids)
        ;({ revision } = await mutateAsync({ caseId: file.id, revision, evidence: { id, ...item } }))
        ids.push(id)
        count += 1
      }
    } catch (refused) {
      setError(errorText(refused))
    } finally {
      setIsBusy(false)
    }
    return count
  }
  return { store, isBusy, error }
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
