import { useEffect, useMemo, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { PdfPages } from './PdfPages.tsx'
import type { PdfFile } from './pdfEngine.ts'

type Props = Readonly<{ bytes: Uint8Array | undefined; name: string }>

/** The pages of a PDF that the core has handed over whole, each with its words. */
export function BytePages({ bytes, name }: Props) {
  const source = useMemo(
    () =>
      bytes && {
        size: bytes.byteLength,
        // A copy: the engine keeps what it is given.
        read: (from: number, to: number) => Promise.resolve(new Uint8Array(bytes.slice(from, to))),
      },
    [bytes],
  )
  if (source === undefined) return null
  return (
    <PdfPages source={source} name={name} page={1}>
      {(page, pdf) => <Words key={page} page={page} pdf={pdf} />}
    </PdfPages>
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
