import { useRef, useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { findFreeId } from '../../forms/freeId.ts'
import { useUnsaved } from '../../forms/useUnsaved.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { AttachArea } from './AttachArea.tsx'
import { EvidenceBoard } from './EvidenceBoard.tsx'
import type { TypedItem } from './EvidenceEditor.tsx'
import { EvidenceItem } from './EvidenceItem.tsx'
import { EvidenceTable } from './EvidenceTable.tsx'
import { MakeBundle } from './MakeBundle.tsx'
import { PasteEvidence } from './PasteEvidence.tsx'

/** Where one stands after an entry is closed: the next one is a key away. */
export const NEW = 'evidence.new'

/** The file that is looked at, and the page it was opened at. */
export type Shown = Readonly<{ file: string; page: number }>
export type Choose = (id: string | undefined) => void

type Props = Readonly<{
  file: CaseFileView
  chosen: string | undefined
  choose: Choose
  onView: (shown: Shown) => void
}>

/** The items of evidence with the one that is open: what is entered anew stands above the table, what is stored below it. */
export function EvidenceItems({ file, chosen, choose, onView }: Props) {
  const { t } = useText()
  const canWrite = file.acts.includes('saveEvidence')
  const ids = file.evidence.map((entry) => entry.id)
  const unsaved = useUnsaved(file.id, 'evidence', ids)
  const typed = useRef<TypedItem>(null)
  const [listed, setListed] = useState<readonly Evidence[]>([])
  const begin = (...before: readonly string[]) => {
    choose(findFreeId('e', [...ids, ...unsaved, ...before]))
  }
  useShortcut({ key: 'insert' }, () => begin(), canWrite && chosen === undefined)
  const isEmpty = file.evidence.length === 0 && unsaved.length === 0
  const isNew = chosen !== undefined && !ids.includes(chosen)
  const item = chosen !== undefined && (
    <EvidenceItem
      key={chosen}
      file={file}
      id={chosen}
      typed={typed}
      onView={({ file: shown }, page = 1) => onView({ file: shown, page })}
      onClose={() => choose(undefined)}
      onNext={() => begin(chosen)}
    />
  )
  return (
    <div>
      {isNew && item}
      {!isEmpty && <EvidenceTable file={file} unsaved={canWrite ? unsaved : []} chosen={chosen} onChoose={choose} />}
      {isEmpty && !isNew && <p className="empty">{t('screens.evidence.none')}</p>}
      {canWrite && chosen === undefined && (
        <div className="actions">
          <Button kind="primary" field={NEW} onPress={() => begin()}>
            {t('screens.evidence.new')}
          </Button>
          <PasteEvidence file={file} taken={unsaved} listed={listed} onListed={setListed} />
        </div>
      )}
      {!isNew && item}
      {file.acts.includes('attach') && !file.locked.includes(chosen ?? '') && (
        <AttachArea
          file={file}
          evidence={chosen}
          onMade={choose}
          // What is typed of a new item is stored first: the file goes to it.
          before={async () => !isNew || (await typed.current?.save()) !== false}
        />
      )}
      {chosen === undefined && <WholeFile file={file} />}
    </div>
  )
}

/** What belongs to all of the evidence, where no item is open. */
function WholeFile({ file }: Readonly<{ file: CaseFileView }>) {
  return (
    <>
      <MakeBundle file={file} />
      <EvidenceBoard file={file} />
    </>
  )
}
