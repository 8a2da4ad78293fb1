import type { ChannelName, Input, Output } from '../../../shared/contract/channels.ts'

/** Whatever answers calls: an office of a test. */
type Asked = Readonly<{ ask<Name extends ChannelName>(name: Name, input: Input<Name>): Promise<Output<Name>> }>

/** The words of the three shares of a ceremony, each as its holder has them on paper. */
export type Shares = readonly [string, string, string]

/** Who keeps the shares where a test does not care: people outside of the office. */
export const HOLDERS = ['Čuvar Prvi, sef', 'Čuvar Drugi, sef', 'Čuvar Treći, sef']

/** A first run to its end, every share proven; answers them. */
export async function foundOffice(office: Asked, proposal: Omit<Input<'setup.prepare'>, 'holders'>): Promise<Shares> {
  await office.ask('setup.prepare', { ...proposal, holders: HOLDERS })
  const shares = await proveShares(office)
  await office.ask('setup.complete', {})
  return shares
}

/** Shows, copies and proves each share of the ceremony that has begun. */
export async function proveShares(office: Asked): Promise<Shares> {
  return [await proveShare(office), await proveShare(office), await proveShare(office)]
}

/** One holder's turn; answers the words. */
export async function proveShare(office: Asked): Promise<string> {
  const { words } = await office.ask('ceremony.show', {})
  const { places } = await office.ask('ceremony.ask', {})
  await office.ask('ceremony.prove', { words: places.map((place) => words[place - 1] ?? '').join(' ') })
  return words.join(' ')
}
