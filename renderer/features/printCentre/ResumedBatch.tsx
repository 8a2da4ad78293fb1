import { useEffect, useEffectEvent } from 'react'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useStatus } from '../../ui/StatusLine.tsx'

/** At sign-in: a batch that a lock or a crash has interrupted goes on, and the status line says so. */
export function ResumedBatch() {
  const session = useSession()
  return session.may('caseFile.print') || session.may('caseFile.printPaper') ? <Resuming /> : null
}

function Resuming() {
  const { say } = useStatus()
  const { data } = useChannel('print.batch', {})
  const run = useCommand('print.run')
  const batch = data?.batch
  const resume = useEffectEvent(() => {
    if (batch === undefined || batch.isPaused || batch.isRunning) return
    if (batch.counts.waiting + batch.counts.sent === 0) return
    say('screens.print.batch.resumed')
    run.mutate({})
  })
  // Once: a batch that is begun later is run by whoever begins it.
  const isKnown = data !== undefined
  useEffect(() => {
    if (isKnown) resume()
  }, [isKnown])
  return null
}
