import type { ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import { ModalDialog } from '../ui/ModalDialog.tsx'

type Props = Readonly<{
  /** Whose words: of heads, or of evidence. */
  words: 'screens.paste' | 'screens.pasteEvidence'
  /** What was pasted; undefined while the dialog is closed. */
  text: string | undefined
  onText: (text: string | undefined) => void
  /** How many rows were read, and how many of them can be taken. */
  rows: number
  count: number
  onTake: () => void
  isBusy?: boolean
  /** What stands in the way of taking them. */
  error?: ReactNode
  /** The rows as they were understood. */
  children: ReactNode
}>

/** Rows out of the clipboard: what was understood of them is looked at before it is taken. */
export function PasteDialog({ words, text, onText, rows, count, onTake, isBusy = false, error, children }: Props) {
  const { t } = useText()
  const left = rows - count
  const close = () => {
    onText(undefined)
  }
  return (
    <ModalDialog title={t(`${words}.title`)} isOpen={text !== undefined} onClose={close}>
      <div className="stack pasteHeads">
        <TextArea label={t('screens.paste.field')} value={text ?? ''} rows={4} autoFocus onChange={onText} />
        <p className="mut">{t(`${words}.explain`)}</p>
        <p role="status">
          {rows > 0 && t('screens.paste.understood', { count })}
          {left > 0 && <b className="wrongFields"> {t('screens.paste.left', { count: left })}</b>}
        </p>
        {rows > 0 && (
          <div className="pastedRows" tabIndex={0} role="region" aria-label={t('screens.paste.preview')}>
            {children}
          </div>
        )}
        {error}
        <div className="actions">
          <Button kind="primary" isDisabled={count === 0 || isBusy} onPress={onTake}>
            {count === 0 ? t('screens.paste.nothing') : t(`${words}.take`, { count })}
          </Button>
          <Button onPress={close}>{t('screens.cancel')}</Button>
        </div>
      </div>
    </ModalDialog>
  )
}
