import { openShared, type SealedText } from '../vault/identityCipher.ts'
import { ownKeyOf } from '../vault/ownKey.ts'
import type { SessionResources } from './sessionResources.ts'

/** Opens what was wrapped for the own key of the person; nothing where the slot has none. */
export function sharedOpener({
  own,
}: SessionResources['keys']): (place: string, sealed: SealedText) => string | undefined {
  return (place, sealed) => (own === undefined ? undefined : openShared(ownKeyOf(own), place, sealed))
}
