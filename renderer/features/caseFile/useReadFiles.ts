import { useEffect, useRef, useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { invoke } from '../../api/client.ts'

type Step = Readonly<{ key: string; work: () => Promise<unknown> }>

/**
 * Reads in the background what the attached files of an open case file say: first what each says by itself, then its scanned
 * pages one after the other. What a lock or the end of the program left goes on with the file's next opening.
 */
export function useReadFiles(file: CaseFileView): void {
  const given = useRef(new Set<string>())
  const isBusy = useRef(false)
  const [round, setRound] = useState(0)
  useEffect(() => {
    const step = nextStep(file, given.current)
    if (step === undefined || isBusy.current) return
    isBusy.current = true
    step
      .work()
      // What fails once is left until the file is opened anew; it is found by no word, and its entry says so.
      .catch(() => given.current.add(step.key))
      .finally(() => {
        isBusy.current = false
        setRound((done) => done + 1)
      })
  }, [file, round])
}

function nextStep(file: CaseFileView, given: Set<string>): Step | undefined {
  const steps = file.attachments.flatMap(({ evidence, file: id, kind, text }): readonly Step[] => {
    const target = { caseId: file.id, evidence, file: id }
    if (text === undefined && kind !== 'other' && file.acts.includes('attach')) {
      const key = `read ${id}`
      // A locked or broken file has no text after it was read either.
      return [{ key, work: () => invoke('attachment.readText', target).finally(() => given.add(key)) }]
    }
    if ((text?.waiting ?? 0) === 0 || !file.acts.includes('viewAttachment')) return []
    return [{ key: `recognise ${id}`, work: () => invoke('attachment.recognise', target) }]
  })
  return steps.find(({ key }) => !given.has(key))
}
