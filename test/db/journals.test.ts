import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Input } from '../../shared/contract/channels.ts'
import { hashEntry, linkOf, startOfJournal } from '../../electron/audit/entry.ts'
import { Journal } from '../../electron/audit/journal.ts'
import type { Connection } from '../../electron/db/connection.ts'
import { createWriteHandle } from '../../electron/db/handles.ts'
import { createCaseEntryPages } from '../../electron/db/lists/entryPages.ts'
import type { createJournalTable } from '../../electron/db/tables/journalTable.ts'
import { signerOf } from '../../electron/vault/signer.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { verifyJournals } from '../support/office/journals.ts'
import { keysOf, withRawOffice } from '../support/office/rawDatabase.ts'
import { prepareOffice, type PreparedOffice } from '../support/office/preparedOffice.ts'
import { verifierOfOne } from '../support/office/signing.ts'
import { openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'

let prepared: PreparedOffice<Awaited<ReturnType<typeof importCase01>>>
let office: TestOffice
let target: Awaited<ReturnType<typeof importCase01>>
beforeAll(async () => {
  prepared = await prepareOffice(importCase01)
})
afterAll(() => {
  prepared.remove()
})
beforeEach(async () => {
  office = prepared.open()
  target = prepared.value
  await signIn(office, 'prosecutor')
})
afterEach(() => office.close())

async function saveEvidence(id: string): Promise<void> {
  const evidence = { id, kind: 'other' as const, title: { cnr: `dokaz ${id}`, en: 'x' } }
  target = await office.ask('evidence.save', { ...target, evidence } satisfies Input<'evidence.save'>)
}

/** What an import writes. */
const IMPORT = ['caseFile.import', 'caseFile.decisionsLeftOut']

const actsIn = async (journal: 'office' | 'cases') =>
  (await office.ask('audit.list', { journal })).map(({ act }) => act).reverse()

describe('the auditor', () => {
  test('reads the journal of the office whole, and that of the cases without what people wrote', async () => {
    await office.ask('person.reveal', { caseId: target.caseId, person: 'v1', reason: 'dostava poziva' })
    const own = await office.ask('journal.list', { caseId: target.caseId })
    expect(own[0]).toMatchObject({ act: 'caseFile.reveal', reason: 'dostava poziva' })
    await signIn(office, 'auditor')
    expect(await actsIn('cases')).toEqual([...IMPORT, 'caseFile.reveal', 'caseFile.journalRead'])
    const copied = await office.ask('audit.list', { journal: 'cases' })
    expect(copied[1]).toEqual({
      epoch: 1,
      number: IMPORT.length + 1,
      at: own[0]?.at,
      person: 'Ljiljana Šofranac',
      act: 'caseFile.reveal',
      file: target.caseId.slice(0, 8),
    })
    const ofOffice = await office.ask('audit.list', { journal: 'office' })
    expect(ofOffice.slice(0, 2)).toMatchObject([
      { act: 'audit.casesRead', person: 'Revizor Đukić' },
      { act: 'session.signedIn', person: 'Revizor Đukić' },
    ])
    expect(ofOffice.at(-1)).toMatchObject({ number: 1, act: 'office.founded' })
  })

  test('verifies both journals with the public keys of the vault', async () => {
    await saveEvidence('e1')
    await signIn(office, 'auditor')
    const { office: ofOffice, cases } = await verifyJournals(office)
    expect({ ofOffice: ofOffice.intact, cases }).toEqual({
      ofOffice: true,
      cases: { entries: IMPORT.length + 1, intact: true },
    })
    // What the verification found is written down after it.
    expect(ofOffice.entries).toBe((await actsIn('office')).length - 1)
  })
})

describe('entries of the cases are copied into the office', () => {
  test('every sixty seconds while someone who sees cases is signed in', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
    try {
      await signIn(office, 'clerk')
      await signIn(office, 'prosecutor')
      await saveEvidence('e1')
      const copied = () => withRawOffice(office.folder, (db) => entriesOf(db).map(({ act }) => act))
      expect(await copied()).toEqual(IMPORT)
      vi.advanceTimersByTime(60_000)
      expect(await copied()).toEqual([...IMPORT, 'caseFile.saveEvidence'])
    } finally {
      vi.useRealTimers()
    }
  })

  test('when the session is locked', async () => {
    await saveEvidence('e1')
    await office.application.lock()
    const acts = await withRawOffice(office.folder, (db) => entriesOf(db).map(({ act }) => act))
    expect(acts).toEqual([...IMPORT, 'caseFile.saveEvidence'])
  })
})

function entriesOf(db: Connection) {
  return [...createCaseEntryPages(createWriteHandle(db)).pages()].flat()
}

/** Attacks by someone who holds the office key only, as the administrator and the auditor do: `db` is office.db. */
const ATTACKS: readonly (readonly [string, string, number, (db: Connection) => void])[] = [
  [
    'an act of the copy is exchanged',
    'entry',
    2,
    (db) => {
      db.exec("DROP TRIGGER case_entry_no_update; UPDATE case_entry SET act = 'claim.saved' WHERE number = 2")
    },
  ],
  [
    'an entry is taken out of the copy',
    'order',
    3,
    (db) => {
      db.exec('DROP TRIGGER case_entry_no_delete; DELETE FROM case_entry WHERE number = 2')
    },
  ],
  [
    'a signature of the copy is exchanged',
    'signature',
    2,
    (db) => {
      db.exec(`DROP TRIGGER case_entry_no_update;
        UPDATE case_entry SET signature = (SELECT signature FROM case_entry WHERE number = 1) WHERE number = 2`)
    },
  ],
  [
    'the end of the copy is cut off',
    'missing',
    3,
    (db) => {
      db.exec('DROP TRIGGER case_entry_no_delete; DELETE FROM case_entry WHERE number > 2')
    },
  ],
  [
    'everything from an entry on is written anew and every hash computed',
    'signature',
    2,
    (db) => {
      rehash(db)
    },
  ],
]

/** Replaces the act of entry 2 and computes all hashes from there on; nobody can compute the signatures. */
function rehash(db: Connection): void {
  const vault = readVault(office.folder)
  if (vault.kind !== 'present') throw new Error('no vault')
  db.exec('DROP TRIGGER case_entry_no_update')
  let previous = startOfJournal('cases', vault.document.id)
  for (const entry of entriesOf(db)) {
    const changed = { ...entry, act: entry.number === 2 ? 'claim.saved' : entry.act }
    const hash = hashEntry('cases', changed, previous)
    db.prepare('UPDATE case_entry SET act = $act, hash = $hash WHERE number = $number').run({
      act: changed.act,
      hash,
      number: entry.number,
    })
    previous = linkOf({ hash, signature: entry.signature })
  }
}

describe('with the office key alone nobody changes the journal of the cases unseen', () => {
  test.each(ATTACKS)('%s: %s at %i', async (_what, fault, number, attack) => {
    await saveEvidence('e1')
    await saveEvidence('e2')
    await signIn(office, 'auditor')
    await office.application.lock()
    await withRawOffice(office.folder, attack)
    await signIn(office, 'auditor')
    const { cases, office: ofOffice } = await verifyJournals(office)
    expect(cases.broken).toEqual({ epoch: 1, number, fault })
    expect(ofOffice.intact).toBe(true)
  })

  test('an act invented under the key of the office is not one of the cases', async () => {
    await signIn(office, 'auditor')
    await office.application.lock()
    const keys = await keysOf(office.folder, 'auditor')
    const vault = readVault(office.folder)
    if (vault.kind !== 'present') throw new Error('no vault')
    const { id: vaultId, publicKeys } = vault.document
    await withRawOffice(office.folder, (db) => {
      const last = entriesOf(db).at(-1)
      if (last === undefined) throw new Error('nothing copied')
      const forged: Parameters<ReturnType<typeof createJournalTable>['append']>[0][] = []
      const journal = new Journal({
        name: 'cases',
        vaultId,
        store: { last: () => last, append: (entry) => forged.push(entry), closeDay: () => undefined },
        signer: signerOf(keys.record),
        verifier: verifierOfOne(publicKeys.seal),
      })
      journal.append(last.person, last.at, { act: 'order.issued' })
      const entry = forged[0]
      if (entry === undefined) throw new Error('nothing forged')
      db.prepare(
        `INSERT INTO case_entry (epoch, number, at, person, act, case_id, text_hash, hash, signature)
         VALUES ($epoch, $number, $at, $person, $act, NULL, $textHash, $hash, $signature)`,
      ).run({
        epoch: entry.epoch,
        number: entry.number,
        at: entry.at,
        person: entry.person,
        act: entry.act,
        textHash: entry.textHash,
        hash: entry.hash,
        signature: entry.signature,
      })
    })
    await signIn(office, 'auditor')
    expect((await verifyJournals(office)).cases.broken).toEqual({
      epoch: 1,
      number: IMPORT.length + 1,
      fault: 'signature',
    })
  })
})

test('what a person wrote cannot be exchanged in the journal of the office', async () => {
  await office.application.lock()
  await withRawOffice(office.folder, (db) => {
    db.exec("DROP TRIGGER journal_entry_no_update; UPDATE journal_entry SET reason = 'Neko drugi' WHERE number = 3")
  })
  await signIn(office, 'auditor')
  expect((await verifyJournals(office)).office.broken).toEqual({ epoch: 1, number: 3, fault: 'text' })
})

test('public keys exchanged in the vault open no file', async () => {
  await office.application.lock()
  const { createHash } = await import('node:crypto')
  const path = join(office.folder, 'vault.json')
  const { vault } = JSON.parse(readFileSync(path, 'utf8')) as { vault: { publicKeys: Record<string, unknown> } }
  const changed = { ...vault, publicKeys: { ...vault.publicKeys, seal: vault.publicKeys['record'] } }
  const body = JSON.stringify(changed)
  const content = `{"vault":${body},"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n`
  for (const name of ['vault.json', 'vault.copy.json']) writeFileSync(join(office.folder, name), content)
  const again = openTestOffice({ folder: office.folder, keepFolder: true })
  expect(await signIn(again, 'auditor')).toMatchObject({ stage: 'refused', refusal: { code: 'vaultAltered' } })
  await again.close()
})
