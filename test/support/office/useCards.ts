import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOfCard } from '../../../shared/domain/packet/cardWords.ts'
import { fictionalInstallation } from '../packet/fictionalCard.ts'
import { signIn, type TestOffice } from './testOffice.ts'

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
