import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { CustodyNote } from '../../../shared/domain/caseFile/attachment.ts'
import { useFileCommand } from '../../api/useFileCommand.ts'
import { findFreeId } from '../../forms/freeId.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { useStatus } from '../../ui/StatusLine.tsx'

/** Attaches one file after the other and says what became of each; `attach` answers whether all have come in. */
export function useAttachFiles(file: CaseFileView, evidence: string | undefined, onMade: (id: string) => void) {
  const { pick } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const { mutateAsync } = useFileCommand('attachment.attach')
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<string>()

  function tell(alsoAt: readonly string[]): void {
    const titles = file.evidence.filter(({ id }) => alsoAt.includes(id)).map(({ title }) => pick(title))
    if (titles.length === 0) say('screens.attachment.attached')
    else say('screens.attachment.attachedSame', { titles: titles.join(', ') })
  }

  async function attach(custody: CustodyNote, files: readonly (File | undefined)[] = [undefined]): Promise<boolean> {
    if (isBusy) return false
    setIsBusy(true)
    setError(undefined)
    const ids = file.evidence.map(({ id }) => id)
    try {
      for (const dropped of files) {
        const id = evidence ?? findFreeId('e', ids)
        const input = { caseId: file.id, evidence: id, custody }
        const { outcome, alsoAt } = await mutateAsync({ input, file: dropped })
        if (outcome === 'cancelled') return false
        tell(alsoAt)
        ids.push(id)
        if (evidence === undefined) onMade(id)
      }
      return true
    } catch (refused) {
      setError(errorText(refused))
      return false
    } finally {
      setIsBusy(false)
    }
  }

  return { attach, isBusy, error }
}
