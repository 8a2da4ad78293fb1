import { rmSync } from 'node:fs'
import { PROSECUTION } from '../office/people.ts'
import type { TestOffice, TestOfficeOptions } from '../office/testOffice.ts'
import { installFolders, type CourierFolders } from './carryByHand.ts'
import { foundOne, introduce } from './twoInstallations.ts'

/** Two machines of one prosecution's office that know each other, with the folders of a courier each; the same people work at both. */
export type TwoDesks = Readonly<{
  first: TestOffice
  second: TestOffice
  ofFirst: CourierFolders
  ofSecond: CourierFolders
  close(): Promise<void>
}>

export async function openTwoDesks(options: TestOfficeOptions = {}): Promise<TwoDesks> {
  const [first, second] = [await foundDesk(options), await foundDesk(options)]
  await introduce(first, 'prosecutor', second, 'prosecutor')
  await introduce(second, 'prosecutor', first, 'prosecutor')
  return {
    first,
    second,
    ofFirst: installFolders(first),
    ofSecond: installFolders(second),
    async close() {
      for (const desk of [first, second]) {
        rmSync(`${desk.folder}-kurir`, { recursive: true, force: true })
        await desk.close()
      }
    },
  }
}

function foundDesk(options: TestOfficeOptions): Promise<TestOffice> {
  return foundOne(PROSECUTION, ['administrator', 'prosecutor', 'clerk'], options)
}
