import { useState } from 'react'
import type { ShownShare } from '../../../shared/contract/recovery.ts'
import { useChannel, useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PrinterField } from '../PrinterField.tsx'
import { QrPicture } from './QrPicture.tsx'

type Props = Readonly<{ share: ShownShare; isBusy: boolean; onHide: () => void }>

/** One share: its words, the same as a code, and the way to paper. */
export function ShareOnScreen({ share, isBusy, onHide }: Props) {
  const { t, script } = useText()
  return (
    <>
      <h2>{t('screens.ceremony.share', { number: share.number, holder: script(share.holder) })}</h2>
      <p>{t('screens.ceremony.copy')}</p>
      <div className="share">
        <ol className="shareWords" aria-label={t('screens.ceremony.words')}>
          {share.words.map((word, index) => (
            <li key={`${String(index)}-${word}`} lang="sr-Latn">
              {word}
            </li>
          ))}
        </ol>
        <QrPicture rows={share.qr} label={t('screens.ceremony.code')} />
      </div>
      <PrintShare />
      <div className="actions">
        <Button kind="primary" isDisabled={isBusy} onPress={onHide}>
          {t('screens.ceremony.hide')}
        </Button>
      </div>
    </>
  )
}

/** The page of the share; a holder without a printer copies the words by hand. */
function PrintShare() {
  const { t } = useText()
  const errorText = useErrorText()
  const { data: printers } = useChannel('ceremony.printers', {})
  const [chosen, choose] = useState('')
  const print = useSecretCommand('ceremony.print')
  const name = chosen === '' ? (printers?.find(({ isDefault }) => isDefault) ?? printers?.[0])?.name : chosen
  if (printers === undefined || printers.length === 0) return <p className="mut">{t('screens.ceremony.noPrinter')}</p>
  return (
    <div className="sharePrint">
      <PrinterField name={name} printers={printers} choose={choose} field="ceremony.printer" />
      <Button
        isDisabled={print.isPending || name === undefined}
        onPress={() => {
          if (name !== undefined) print.mutate({ printer: name })
        }}
      >
        {t(print.isPending ? 'screens.print.busy' : 'screens.ceremony.print')}
      </Button>
      {print.error !== null && <Notice tone="bad">{errorText(print.error)}</Notice>}
      {print.isSuccess && <Notice tone="ok">{t('screens.ceremony.printed')}</Notice>}
    </div>
  )
}
