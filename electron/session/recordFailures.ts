import type { OpenSession } from './openSession.ts'
import type { VaultAccess } from './vaultAccess.ts'

/**
 * Writes down what was tried in vain before somebody came in: `own` attempts of that person, those in the names of others since
 * the last time, and that the count of them was gone.
 */
export function recordFailures(session: OpenSession, vault: VaultAccess, own: number): void {
  if (own > 0) session.record({ act: 'session.failedAttempts', reason: String(own) })
  const accounts = vault.document().people.map(({ account }) => account)
  const { failed, isLost } = vault.attempts.takeUntold(accounts.map(({ id }) => id))
  for (const { way, failures } of failed) {
    const name = accounts.find(({ id }) => id === way)?.displayName ?? way
    session.record({ act: 'session.failedElsewhere', reason: `${name} · ${String(failures)}` })
  }
  if (isLost) session.record({ act: 'session.attemptsLost' })
}
