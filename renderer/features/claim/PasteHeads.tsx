import { useMemo, useState } from 'react'
import { readPastedHeads } from '../../../shared/domain/claim/pastedHeads.ts'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { addPastedHeads } from '../../forms/pastedRows.ts'
import { withValue } from '../../forms/paths.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { PasteDialog } from '../../parts/PasteDialog.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { isTypedIn, usePastedText } from '../../ui/usePastedText.ts'
import type { HeadFile } from './headFile.ts'
import { PastedHeads } from './PastedHeads.tsx'
import { headsIn } from './useLedger.ts'

/** Rows of a spreadsheet become heads: pasted anywhere on the claim, looked at, and taken in one step that can be taken back. */
export function PasteHeads({ file }: Readonly<{ file: HeadFile }>) {
  const { t } = useText()
  const { store } = useFormContext()
  const { say } = useStatus()
  const [text, setText] = useState<string>()
  const rows = useMemo(() => (text === undefined ? [] : readPastedHeads(text, file.evidence)), [text, file.evidence])
  const taken = rows.flatMap(({ head }) => (head === undefined ? [] : [head]))
  // Anywhere where nothing is typed, in a field only where it is more than one cell.
  usePastedText((pasted, target) => {
    const isTable = pasted.includes('\t') && target.closest('.ledger') !== null
    if (isTypedIn(target) && !isTable) return false
    setText(pasted)
    return true
  })
  function take(): void {
    const before = headsIn(store)
    const heads = addPastedHeads(before, taken, { offences: file.case.offences, evidence: file.evidence })
    const first = heads.findIndex(({ id }) => !before.some((row) => row.id === id))
    const to = `heads.${String(first)}`
    store.act((typed) => withValue(typed, 'heads', heads), undefined, to)
    say('screens.paste.taken', { count: taken.length })
    setText(undefined)
    requestAnimationFrame(() => {
      focusPath(document.body, to)
    })
  }
  return (
    <>
      <Button
        kind="quiet"
        onPress={() => {
          setText('')
        }}
      >
        {t('screens.paste.button')}
      </Button>
      <PasteDialog
        words="screens.paste"
        text={text}
        onText={setText}
        rows={rows.length}
        count={taken.length}
        onTake={take}
      >
        <PastedHeads rows={rows} />
      </PasteDialog>
    </>
  )
}
