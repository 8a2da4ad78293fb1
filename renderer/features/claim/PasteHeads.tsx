import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { readPastedHeads, type PastedRow } from '../../../shared/domain/claim/pastedHeads.ts'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { addPastedHeads } from '../../forms/pastedRows.ts'
import { withValue } from '../../forms/paths.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import type { HeadFile } from './headFile.ts'
import { PastedTable } from './PastedTable.tsx'
import { headsIn } from './useLedger.ts'

/** Rows of a spreadsheet become heads: pasted anywhere on the claim, looked at, and taken in one step that can be taken back. */
export function PasteHeads({ file }: Readonly<{ file: HeadFile }>) {
  const { t } = useText()
  const { store } = useFormContext()
  const { say } = useStatus()
  const [text, setText] = useState<string>()
  const rows = useMemo(() => (text === undefined ? [] : readPastedHeads(text, file.evidence)), [text, file.evidence])
  const taken = rows.flatMap(({ head }) => (head === undefined ? [] : [head]))
  usePastedTable(setText)
  const close = () => {
    setText(undefined)
  }
  function take(): void {
    const before = headsIn(store)
    const heads = addPastedHeads(before, taken, { offences: file.case.offences, evidence: file.evidence })
    const first = heads.findIndex(({ id }) => !before.some((row) => row.id === id))
    const to = `heads.${String(first)}`
    store.act((typed) => withValue(typed, 'heads', heads), undefined, to)
    say('screens.paste.taken', { count: taken.length })
    close()
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
      <ModalDialog title={t('screens.paste.title')} isOpen={text !== undefined} onClose={close}>
        <div className="stack pasteHeads">
          <TextArea label={t('screens.paste.field')} value={text ?? ''} rows={4} autoFocus onChange={setText} />
          <p className="mut">{t('screens.paste.explain')}</p>
          <Understood rows={rows} count={taken.length} />
          <div className="actions">
            <Button kind="primary" isDisabled={taken.length === 0} onPress={take}>
              {taken.length === 0 ? t('screens.paste.nothing') : t('screens.paste.take', { count: taken.length })}
            </Button>
            <Button onPress={close}>{t('screens.cancel')}</Button>
          </div>
        </div>
      </ModalDialog>
    </>
  )
}

function Understood({ rows, count }: Readonly<{ rows: readonly PastedRow[]; count: number }>) {
  const { t } = useText()
  const left = rows.length - count
  return (
    <>
      <p role="status">
        {rows.length > 0 && t('screens.paste.understood', { count })}
        {left > 0 && <b className="wrongFields"> {t('screens.paste.left', { count: left })}</b>}
      </p>
      {rows.length > 0 && <PastedTable rows={rows} />}
    </>
  )
}

/** Hears a table pasted on the claim: anywhere where nothing is typed, in a field only where it is more than one cell. */
function usePastedTable(open: (text: string) => void): void {
  const hear = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const { target } = event
    if (text.trim() === '' || !(target instanceof Element) || target.closest('[role=dialog]') !== null) return
    const isTyping = target.closest('input, textarea') !== null
    if (isTyping && (!text.includes('\t') || target.closest('.ledger') === null)) return
    event.preventDefault()
    open(text)
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      hear(event)
    }
    document.addEventListener('paste', listen)
    return () => {
      document.removeEventListener('paste', listen)
    }
  }, [])
}
