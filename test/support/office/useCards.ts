import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOfCard } from '../../../shared/domain/packet/cardWords.ts'
import { fictionalInstallation, type FictionalInstallation } from '../packet/fictionalCard.ts'
import type { Who } from './people.ts'
import { signIn, type TestOffice } from './testOffice.ts'

/** The card that an installation has now is brought by the clerk and confirmed by somebody else, who stays signed in; answers its id. */
export async function knowCard(office: TestOffice, { cards }: FictionalInstallation, confirms: Who): Promise<string> {
  await signIn(office, 'clerk')
  office.dialog.open = join(office.folder, 'karta-nova.json')
  writeFileSync(office.dialog.open, JSON.stringify(cards.own()))
  await office.ask('card.take', {})
  const id = (await office.ask('card.list', {})).known[0]?.id ?? ''
  await signIn(office, confirms)
  await office.ask('card.confirm', { id, words: wordsOfCard(cards.fingerprintOf(cards.own())).join(' ') })
  return id
}

/** Brings, refuses, confirms, replaces and revokes cards of another office; the judge is signed in afterwards, the clerk where another waits. */
export async function useCards(office: TestOffice, then?: 'another waits'): Promise<void> {
  const other = fictionalInstallation()
  const reason = 'karta za provjeru'
  const bring = async (): Promise<string> => {
    await signIn(office, 'clerk')
    office.dialog.open = join(office.folder, 'karta.json')
    writeFileSync(office.dialog.open, JSON.stringify(other.cards.own()))
    await office.ask('card.take', {})
    return (await office.ask('card.list', {})).known[0]?.id ?? ''
  }
  const confirm = async (id: string): Promise<void> => {
    await signIn(office, 'judge')
    await office.ask('card.confirm', { id, words: wordsOfCard(other.cards.fingerprintOf(other.cards.own())).join(' ') })
  }
  await office.ask('card.refuse', { id: await bring(), reason })
  await confirm(await bring())
  other.changeKeys('signed')
  const id = await bring()
  await confirm(id)
  await office.ask('card.revoke', { id, reason })
  other.changeKeys('lost')
  if (then !== undefined) await bring()
}
