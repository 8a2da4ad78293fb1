import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useNavigation, type CaseRoute } from '../../api/navigation.ts'
import { keepSought } from '../../api/sought.ts'
import { useText } from '../../i18n/useText.ts'
import { CitePage } from './CitePage.tsx'
import { EvidenceItems, NEW, type Choose, type Shown } from './EvidenceItems.tsx'
import { FindInFiles } from './FindInFiles.tsx'
import { ReadOnlyItem } from './ReadOnlyItem.tsx'
import { useIsHere } from '../../ui/useIsHere.ts'
import { FileViewer } from './viewer/FileViewer.tsx'

type Tab = Readonly<{ file: CaseFileView; route: CaseRoute }>

/** The evidence of the file: a grid, below it the item that is open, where files come in, and beside it the file looked at. */
export function EvidenceTab({ file, route }: Tab) {
  const { pick } = useText()
  const chosen = route.item
  const choose = useChosenItem(file)
  const { shown, show, request } = useShownPage(route)
  const viewed = file.attachments.find((one) => one.evidence === chosen && one.file === shown?.file)
  return (
    <div className="evidenceTab">
      <ReadOnlyItem file={file} kind="evidence" id={chosen} />
      <FindInFiles
        file={file}
        onOpen={(evidence, shownFile, page) => {
          choose(evidence)
          show({ file: shownFile, page })
        }}
      />
      <div className={viewed === undefined ? 'evidence' : 'evidence beside'}>
        <EvidenceItems
          file={file}
          chosen={chosen}
          choose={choose}
          onView={(wanted) => {
            keepSought(wanted.file)
            show(wanted)
          }}
        />
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

/** Opens an item on its first field; without one, stands where the next is begun. */
function useChosenItem(file: CaseFileView): Choose {
  const { go } = useNavigation()
  const isHere = useIsHere()
  return (id) => {
    if (!isHere()) return
    const route = { screen: 'caseFile', caseId: file.id, tab: 'evidence' } as const
    if (id === undefined) go(route, NEW)
    else go({ ...route, item: id }, file.acts.includes('saveEvidence') ? 'title' : undefined)
  }
}
