import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeAtEnd } from '../temporaryFolder.ts'
import { PEOPLE } from './people.ts'
import type { Shares } from './shares.ts'
import { openTestOffice, setUpOffice, signIn, type TestOffice, type TestOfficeOptions } from './testOffice.ts'

/** Where an installation lies that a run of tests copies from; the program of the run sets it. */
const PLACE = 'NAKNADA_OFFICE_AT_WORK'
const FACTS = 'facts.json'
type Facts = Readonly<{ shares: Shares; now: string }>

/**
 * Makes the installation that tests copy: a real first run, after which the five people have chosen passwords of their own.
 * Made once in a run and copied: with the program's own derivation of keys it takes some thirty of them, a few seconds.
 */
export async function makeOfficeAtWork(
  place = removeAtEnd(mkdtempSync(join(tmpdir(), 'naknada-at-work-'))),
): Promise<string> {
  const office = openTestOffice({ keepFolder: true })
  const shares = await setUpOffice(office)
  for (const { role } of Object.values(PEOPLE)) await signIn(office, role)
  await office.close()
  cpSync(office.folder, join(place, 'office'), { recursive: true })
  removeAtEnd(office.folder)
  const facts: Facts = { shares, now: office.clock.now.toISOString() }
  writeFileSync(join(place, FACTS), JSON.stringify(facts))
  return copyFromOffice(place)
}

/** What is copied from now on is the installation that was made in that place. */
export function copyFromOffice(place: string): string {
  process.env[PLACE] = place
  return place
}

/** The program on a copy of that installation, in the folder given or one of its own; nobody has signed in. */
export function openOfficeAtWork(options: TestOfficeOptions = {}): TestOffice {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'naknada-'))
  cpSync(join(placeOfRun(), 'office'), folder, { recursive: true })
  const office = openTestOffice({ ...options, folder })
  office.clock.now = new Date(factsOfRun().now)
  return office
}

/** The recovery shares of that installation, as they were shown at the first run. */
export function sharesAtWork(): Shares {
  return factsOfRun().shares
}

function factsOfRun(): Facts {
  return JSON.parse(readFileSync(join(placeOfRun(), FACTS), 'utf8')) as Facts
}

/** The folder of what a run makes once. */
export function placeOfRun(): string {
  const place = process.env[PLACE]
  if (place === undefined) throw new Error('no office was made for this run')
  return place
}
