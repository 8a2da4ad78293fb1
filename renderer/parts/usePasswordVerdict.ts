import { useEffect, useState } from 'react'
import type { PasswordOwner, PasswordWeakness } from '../../shared/domain/staff/passwordStrength.ts'

export const PASSWORD_MIN = 12
/** So long after the last key it is looked at. */
const PAUSE_MILLISECONDS = 150

export type PasswordVerdict = PasswordWeakness | 'strong'

/** What is to be said of an own password while it is typed; nothing while it is too short or was not looked at yet. The core decides. */
export function usePasswordVerdict(
  password: string,
  { displayName, office }: PasswordOwner,
): PasswordVerdict | undefined {
  const [told, setTold] = useState<Readonly<{ password: string; verdict: PasswordVerdict }> | undefined>(undefined)
  useEffect(() => {
    if (password.length < PASSWORD_MIN) return undefined
    let isOver = false
    const look = async () => {
      // Lazy: the lists of known passwords are larger than the sign-in page.
      const { findPasswordWeakness } = await import('../../shared/domain/staff/passwordStrength.ts')
      if (!isOver) setTold({ password, verdict: findPasswordWeakness(password, { displayName, office }) ?? 'strong' })
    }
    const timer = setTimeout(() => void look(), PAUSE_MILLISECONDS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [password, displayName, office])
  return told?.password === password ? told.verdict : undefined
}
