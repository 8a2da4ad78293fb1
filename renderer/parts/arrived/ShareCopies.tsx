import { useEffect } from 'react'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'

/** Gives copies of what was saved to the courier for the other desks of the office, while somebody who may is signed in. */
export function ShareCopies() {
  const session = useSession()
  return session.mayRead('cases') && session.may('caseFile.sendPacket') ? <Sharing /> : null
}

function Sharing() {
  const { data } = useChannel('deskCopy.due', {})
  const { mutate } = useCommand('deskCopy.share')
  const next = data?.next
  // Once for each that is first: where it cannot be put down it waits, and the screen of the packets says how many do.
  useEffect(() => {
    if (next !== undefined) mutate({})
  }, [next, mutate])
  return null
}
