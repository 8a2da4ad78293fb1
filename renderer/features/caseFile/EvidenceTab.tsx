import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { findFreeId } from '../../forms/freeId.ts'
import { useUnsaved } from '../../forms/useUnsaved.ts'
import { Button } from '../../ui/Button.tsx'
import { AttachArea } from './AttachArea.tsx'
import { EvidenceItem } from './EvidenceItem.tsx'
import { EvidenceTable } from './EvidenceTable.tsx'

/** Where one stands after an entry is closed: the next one is a key away. */
const NEW = 'evidence.new'

/** The evidence of the file: a grid, below it the item that is open, and where files come in. */
export function EvidenceTab({ file, item: chosen }: Readonly<{ file: CaseFileView; item: string | undefined }>) {
  const { t } = useText()
  const choose = useChosenItem(file)
  const canWrite = file.acts.includes('saveEvidence')
  const ids = file.evidence.map((entry) => entry.id)
  const unsaved = useUnsaved(file.id, 'evidence', ids)
  const isEmpty = file.evidence.length === 0 && unsaved.length === 0
  const isStored = chosen !== undefined && ids.includes(chosen)
  return (
    <>
      {isEmpty ? (
        <p className="empty">{t('screens.evidence.none')}</p>
      ) : (
        <EvidenceTable file={file} unsaved={canWrite ? unsaved : []} chosen={chosen} onChoose={choose} />
      )}
      {canWrite && chosen === undefined && (
        <div className="actions">
          <Button
            kind="primary"
            field={NEW}
            onPress={() => {
              choose(findFreeId('e', [...ids, ...unsaved]))
            }}
          >
            {t('screens.evidence.new')}
          </Button>
        </div>
      )}
      {chosen !== undefined && (
        <EvidenceItem
          key={chosen}
          file={file}
          id={chosen}
          onClose={() => {
            choose(undefined)
          }}
        />
      )}
      {file.acts.includes('attach') && (chosen === undefined || isStored) && !file.locked.includes(chosen ?? '') && (
        <AttachArea file={file} evidence={chosen} onMade={choose} />
      )}
    </>
  )
}

/** Opens an item on its first field; without one, stands where the next is begun. */
function useChosenItem(file: CaseFileView): (id: string | undefined) => void {
  const { go } = useNavigation()
  return (id) => {
    const route = { screen: 'caseFile', caseId: file.id, tab: 'evidence' } as const
    if (id === undefined) go(route, NEW)
    else go({ ...route, item: id }, file.acts.includes('saveEvidence') ? 'title' : undefined)
  }
}
