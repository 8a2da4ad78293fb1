import { useEffect, useState } from 'react'
import type { PdfFile } from './pdfEngine.ts'
import type { FileTarget } from './readFile.ts'

type Opened = Readonly<{ pdf?: PdfFile; problem?: string }>

/** The PDF while it is on the screen; its engine is loaded with the first one. `problem` is a code under `errors.`. */
export function usePdf(target: FileTarget, size: number): Opened {
  const [opened, setOpened] = useState<Opened>({})
  const { caseId, evidence, file } = target
  useEffect(() => {
    let isGone = false
    let pdf: PdfFile | undefined
    const fail = (problem: string) => {
      if (!isGone) setOpened({ problem })
    }
    async function open(): Promise<void> {
      const { openPdf, PdfProblem } = await import('./pdfEngine.ts')
      try {
        pdf = await openPdf({ caseId, evidence, file }, size, () => {
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
  }, [caseId, evidence, file, size])
  return opened
}
