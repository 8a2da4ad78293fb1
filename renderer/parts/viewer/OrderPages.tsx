import { useEffect, useMemo, useState } from 'react'
import type { OrderView } from '../../../shared/contract/order.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PdfPages } from './PdfPages.tsx'
import type { PdfFile } from './pdfEngine.ts'
import { Notice } from '../../ui/Notice.tsx'

/** The pages of an issued order as they were frozen: what is shown is what was signed, or nothing is. */
export function OrderPages({ order }: Readonly<{ order: Pick<OrderView, 'id' | 'number'> }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('order.read', { orderId: order.id }, { onlyWhileShown: true })
  const bytes = data?.bytes
  const source = useMemo(
    () =>
      bytes && {
        size: bytes.byteLength,
        // A copy: the engine keeps what it is given.
        read: (from: number, to: number) => Promise.resolve(new Uint8Array(bytes.slice(from, to))),
      },
    [bytes],
  )
  const name = t('screens.order.paper', { number: order.number })
  return (
    <section className="viewer orderPages" aria-label={name}>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {source !== undefined && (
        <PdfPages source={source} name={name} page={1}>
          {(page, pdf) => <Words key={page} page={page} pdf={pdf} />}
        </PdfPages>
      )}
    </section>
  )
}

/** The words of the page, for the ear and for copying. */
function Words({ page, pdf }: Readonly<{ page: number; pdf: PdfFile }>) {
  const { t } = useText()
  const [words, setWords] = useState('')
  useEffect(() => {
    let isGone = false
    void pdf.textOf(page).then((text) => {
      if (!isGone) setWords(text)
    })
    return () => {
      isGone = true
    }
  }, [page, pdf])
  return (
    <details className="pageText">
      <summary>{t('screens.viewer.text')}</summary>
      <pre>{words}</pre>
    </details>
  )
}
