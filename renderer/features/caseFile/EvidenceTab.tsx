import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useNavigation, type CaseRoute } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { findFreeId } from '../../forms/freeId.ts'
import { useUnsaved } from '../../forms/useUnsaved.ts'
import { Button } from '../../ui/Button.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { AttachArea } from './AttachArea.tsx'
import { CitePage } from './CitePage.tsx'
import { EvidenceBoard } from './EvidenceBoard.tsx'
import { EvidenceItem } from './EvidenceItem.tsx'
import { EvidenceTable } from './EvidenceTable.tsx'
import { FindInFiles } from './FindInFiles.tsx'
import { MakeBundle } from './MakeBundle.tsx'
import { FileViewer } from './viewer/FileViewer.tsx'

/** Where one stands after an entry is closed: the next one is a key away. */
const NEW = 'evidence.new'

/** The file that is looked at, and the page it was opened at. */
type Shown = Readonly<{ file: string; page: number }>
type Tab = Readonly<{ file: CaseFileView; route: CaseRoute }>
type Choose = (id: string | undefined) => void

/** The evidence of the file: a grid, below it the item that is open, where files come in, and beside it the file looked at. */
export function EvidenceTab({ file, route }: Tab) {
  const { pick } = useText()
  const chosen = route.item
  const choose = useChosenItem(file)
  const { shown, show, request } = useShownPage(route)
  const viewed = file.attachments.find((one) => one.evidence === chosen && one.file === shown?.file)
  return (
    <div className="evidenceTab">
      <FindInFiles
        file={file}
        onOpen={(evidence, shownFile, page) => {
          choose(evidence)
          show({ file: shownFile, page })
        }}
      />
      <div className={viewed === undefined ? 'evidence' : 'evidence beside'}>
        <Items file={file} chosen={chosen} choose={choose} onView={show} />
        {viewed !== undefined && (
          <FileViewer
            key={`${viewed.file} ${String(shown?.page)} ${request}`}
            caseId={file.id}
            hasSealed={file.people.some(({ sealed }) => sealed)}
            canCorrect={file.acts.includes('correctPageText') && !file.locked.includes(viewed.evidence)}
            attachment={viewed}
            title={pick(file.evidence.find(({ id }) => id === viewed.evidence)?.title)}
            page={shown?.page ?? 1}
            tools={(page) => <CitePage file={file} evidence={viewed.evidence} page={page} />}
            onClose={() => {
              show(undefined)
            }}
          />
        )}
      </div>
    </div>
  )
}

/** The page that is looked at: the one that was asked for by its place, each time it is asked for, until another is opened. */
function useShownPage(route: CaseRoute) {
  const { go, visit, wanted } = useNavigation()
  const { file, page = 1, ...place } = route
  const asked = file === undefined ? undefined : { file, page }
  const request = asked === undefined ? '' : `${String(visit)} ${String(wanted?.number)}`
  const [shown, setShown] = useState<Shown | undefined>(asked)
  const [seen, setSeen] = useState(request)
  if (request !== seen) {
    setSeen(request)
    if (asked !== undefined) setShown(asked)
  }
  const show = (next: Shown | undefined) => {
    setShown(next)
    // Closed, it is not opened again by whoever comes back.
    if (next === undefined && asked !== undefined) go(place)
  }
  return { shown, show, request }
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

type ItemsProps = Readonly<{
  file: CaseFileView
  chosen: string | undefined
  choose: Choose
  onView: (shown: Shown) => void
}>

function Items({ file, chosen, choose, onView }: ItemsProps) {
  const { t } = useText()
  const canWrite = file.acts.includes('saveEvidence')
  const ids = file.evidence.map((entry) => entry.id)
  const unsaved = useUnsaved(file.id, 'evidence', ids)
  const isEmpty = file.evidence.length === 0 && unsaved.length === 0
  const begin = () => {
    choose(findFreeId('e', [...ids, ...unsaved]))
  }
  useShortcut({ key: 'insert' }, begin, canWrite && chosen === undefined)
  const takesFiles = file.acts.includes('attach') && (chosen === undefined || ids.includes(chosen))
  // What is entered anew stands above the table, however long that is; what is stored, below it.
  const isNew = chosen !== undefined && !ids.includes(chosen)
  const item = chosen !== undefined && (
    <EvidenceItem
      key={chosen}
      file={file}
      id={chosen}
      onView={({ file: shown }, page = 1) => {
        onView({ file: shown, page })
      }}
      onClose={() => {
        choose(undefined)
      }}
      onNext={() => {
        choose(findFreeId('e', [...ids, ...unsaved, chosen]))
      }}
    />
  )
  return (
    <div>
      {isNew && item}
      {!isEmpty && <EvidenceTable file={file} unsaved={canWrite ? unsaved : []} chosen={chosen} onChoose={choose} />}
      {isEmpty && !isNew && <p className="empty">{t('screens.evidence.none')}</p>}
      {canWrite && chosen === undefined && (
        <div className="actions">
          <Button kind="primary" field={NEW} onPress={begin}>
            {t('screens.evidence.new')}
          </Button>
        </div>
      )}
      {!isNew && item}
      {takesFiles && !file.locked.includes(chosen ?? '') && (
        <AttachArea file={file} evidence={chosen} onMade={choose} />
      )}
      {chosen === undefined && <WholeFile file={file} />}
    </div>
  )
}

/** Opens an item on its first field; without one, stands where the next is begun. */
function useChosenItem(file: CaseFileView): Choose {
  const { go } = useNavigation()
  return (id) => {
    const route = { screen: 'caseFile', caseId: file.id, tab: 'evidence' } as const
    if (id === undefined) go(route, NEW)
    else go({ ...route, item: id }, file.acts.includes('saveEvidence') ? 'title' : undefined)
  }
}
