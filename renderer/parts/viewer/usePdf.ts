import { useEffect, useState } from 'react'
import type { PdfFile } from './pdfEngine.ts'
import type { PdfSource } from './pdfSource.ts'

type Opened = Readonly<{ pdf?: PdfFile; problem?: string }>

/** The PDF while it is on the screen, the same source being the same file; its engine is loaded with the first one. `problem` is a code under `errors.`. */
export function usePdf(source: PdfSource): Opened {
  const [opened, setOpened] = useState<Opened>({})
  useEffect(() => {
    let isGone = false
    let pdf: PdfFile | undefined
    const fail = (problem: string) => {
      if (!isGone) setOpened({ problem })
    }
    async function open(): Promise<void> {
      const { openPdf, PdfProblem } = await import('./pdfEngine.ts')
      try {
        pdf = await openPdf(source, () => {
          fail('attachment.notOpen')
        })
        if (isGone) pdf.close()
        else setOpened({ pdf })
      } catch (error) {
        fail(error instanceof PdfProblem ? error.code : 'attachment.pdfBroken')
      }
    }
    void open()
    return () => {
      isGone = true
      pdf?.close()
    }
  }, [source])
  return opened
}
