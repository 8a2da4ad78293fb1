import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readQrCodes } from '../../electron/proof/readQrCode.ts'
import { createOfficeCards } from '../../electron/vault/officeCards.ts'
import { readVault } from '../../electron/vault/vaultFile.ts'
import { wordsOfCard } from '../../shared/domain/packet/cardWords.ts'
import type { OfficeCard } from '../../shared/domain/packet/officeCard.ts'
import { toCyrillic } from '../../shared/text/cyrillic.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'
import { scanPage } from '../support/scannedPage.ts'
import { giveBoth } from '../support/office/givenOut.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { withRawCases } from '../support/office/rawDatabase.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import { fictionalInstallation, type FictionalInstallation } from '../support/packet/fictionalCard.ts'
import { present } from '../support/trainingCase.ts'

// Whom packets are sent to and whose are believed: decided by two people, over the telephone.

const reason = 'ključ je nestao s mašinom'
let office: TestOffice
let other: FictionalInstallation
beforeEach(async () => {
  office = openOfficeAtWork()
  office.dialog.open = join(office.folder, 'karta.json')
  other = fictionalInstallation()
  await signIn(office, 'clerk')
})
afterEach(() => office.close())

function lay(card: OfficeCard | string): void {
  writeFileSync(join(office.folder, 'karta.json'), typeof card === 'string' ? card : JSON.stringify(card))
}

async function bring(card = other.cards.own()): Promise<string> {
  lay(card)
  expect(await office.ask('card.take', {})).toEqual({ outcome: 'taken' })
  return present((await office.ask('card.list', {})).known[0]).id
}

function wordsOf(card = other.cards.own()): string {
  return wordsOfCard(other.cards.fingerprintOf(card)).join(' ')
}

async function confirmed(card = other.cards.own()): Promise<string> {
  await signIn(office, 'clerk')
  const id = await bring(card)
  await signIn(office, 'judge')
  await office.ask('card.confirm', { id, words: wordsOf(card) })
  return id
}

const known = async () => (await office.ask('card.list', {})).known

describe('two people', () => {
  test('one brings the card, another confirms it by the words the other office has read out, and the journal has both', async () => {
    const id = await bring()
    expect(await office.refused('card.confirm', { id, words: wordsOf() })).toMatchObject({ code: 'card.otherPerson' })
    expect(await known()).toMatchObject([{ state: 'proposed', offices: ['VSBP'], isOwn: true, replaces: 'nothing' }])
    await signIn(office, 'judge')
    const wrong = fictionalInstallation().cards
    for (const words of ['', wordsOf().slice(4), wordsOfCard(wrong.fingerprintOf(wrong.own())).join(' ')]) {
      expect(await office.refused('card.confirm', { id, words })).toMatchObject({ code: 'card.words', field: 'words' })
    }
    const typed = wordsOf()
      .split(' ')
      .map((word, place) => `${String(place + 1)}. ${toCyrillic(word).toUpperCase()}`)
    await office.ask('card.confirm', { id, words: typed.join('\n') })
    expect(await known()).toMatchObject([
      { state: 'confirmed', broughtBy: 'Marko Ćetković', decidedBy: 'Vesna Žižić', isOwn: false },
    ])
    expect(await office.refused('card.confirm', { id, words: wordsOf() })).toMatchObject({ code: 'card.decided' })
    await withRawCases(office.folder, (db) => {
      const acts = db.prepare(`SELECT act FROM journal_entry WHERE act LIKE '%Card' ORDER BY number`).all()
      expect(acts).toEqual([{ act: 'caseFile.bringCard' }, { act: 'caseFile.confirmCard' }])
    })
  })

  test('the words of a card that waits are told nowhere', async () => {
    await bring()
    // Its own words an office is told; one of them may be a word of the other card, too.
    const { own: _own, ...others } = await office.ask('card.list', {})
    const said = JSON.stringify(others)
    for (const word of wordsOf().split(' ')) expect(said).not.toContain(`"${word}"`)
  })

  test('administrators and auditors see no card', async () => {
    for (const who of ['administrator', 'auditor'] as const) {
      await signIn(office, who)
      expect(await office.refused('card.list', {})).toMatchObject({ code: 'session.roleNotAllowed' })
    }
  })
})

describe('a card', () => {
  test('of this office is signed by it and says the words that are read out', async () => {
    office.dialog.save = join(office.folder, 'nasa.json')
    await office.ask('card.save', {})
    const vault = readVault(office.folder)
    if (vault.kind !== 'present') throw new Error(vault.kind)
    const read = other.cards.read(readFileSync(office.dialog.save, 'utf8'))
    if (!read.ok) throw new Error(read.error.code)
    expect(read.value).toMatchObject({ installation: vault.document.id, keys: vault.document.publicKeys })
    const { own } = await office.ask('card.list', {})
    expect(own.words).toEqual(wordsOfCard(other.cards.fingerprintOf(read.value)))
  })

  test('of this office leaves on paper with fingerprint, words, key and a code that says them, and is written down as given out', async () => {
    expect(await office.refused('card.print', { printer: 'nepostojeći' })).toMatchObject({ code: 'print.noPrinter' })
    const { pages, onlyInPdf, onlyInDocx } = await giveBoth(office, (to) => office.ask('card.print', to))
    // A file that may be written on has no code: what it would say stands there in letters.
    expect([pages, onlyInDocx]).toEqual([1, []])
    expect(onlyInPdf).toEqual(['Otisakijavniključ,začitačkodova.', 'Fingerprintandpublickey,foracodescanner.'])
    const vault = readVault(office.folder)
    if (vault.kind !== 'present') throw new Error(vault.kind)
    const { own } = await office.ask('card.list', {})
    const path = pdfFile(present(office.printed.at(-1)).bytes)
    const text = readPdfText(path).replaceAll(/\s+/gu, ' ')
    const { seal } = vault.document.publicKeys
    for (const said of [own.mark, ...own.words]) expect(text).toContain(said)
    expect(text.replaceAll(' ', '')).toContain(seal)
    const { data, width, height } = PNG.sync.read(scanPage(path, 1))
    const [code] = await readQrCodes({ data: Uint8ClampedArray.from(data), width, height }, 2)
    const fingerprint = text.match(/(?:[0-9a-f]{4} ){16}/u)?.[0].replaceAll(' ', '')
    expect(code?.split('\n')).toEqual(['NAKNADA-KARTA 1', own.offices.join(' '), fingerprint, seal])
    expect(fingerprint?.slice(0, 24)).toBe(own.mark.replaceAll(' ', ''))
    await signIn(office, 'auditor')
    for (const to of [{ printer: 'Sudnica' }, { format: 'docx' }])
      expect((await office.refused('card.print', to)).code).toBe('session.roleNotAllowed')
  })

  test('is refused where anything on it was changed, where it is no card, of this office, or of practice', async () => {
    const card = other.cards.own()
    const keys = { ...card.keys, receive: fictionalInstallation().cards.own().keys.receive }
    const refused: readonly (readonly [OfficeCard | string, string])[] = [
      [{ ...card, keys }, 'card.signature'],
      [{ ...card, offices: ['VSPG'] }, 'card.signature'],
      [{ ...card, installation: 'e'.repeat(32) }, 'card.signature'],
      [{ ...card, changes: [present(changedOnce().changes[0])] }, 'card.signature'],
      [{ ...card, more: 1 } as never, 'card.shape'],
      ['{}', 'card.shape'],
      ['%PDF', 'card.shape'],
      [fictionalInstallation(['VSPG'], 'practice').cards.own(), 'card.ofPractice'],
    ]
    for (const [wrong, code] of refused) {
      lay(wrong)
      expect(await office.refused('card.take', {})).toMatchObject({ code })
    }
    office.dialog.save = office.dialog.open
    await office.ask('card.save', {})
    expect(await office.refused('card.take', {})).toMatchObject({ code: 'card.own' })
    expect(await known()).toEqual([])
  })

  test('is refused while one of that office waits or the same one is in force', async () => {
    await confirmed()
    lay(other.cards.own())
    expect(await office.refused('card.take', {})).toMatchObject({ code: 'card.known' })
    other.changeKeys('signed')
    await bring()
    other.changeKeys('signed')
    lay(other.cards.own())
    expect(await office.refused('card.take', {})).toMatchObject({ code: 'card.known' })
  })
})

describe('replaced and revoked keys', () => {
  test.each([
    ['signed', 'vouched'],
    ['lost', 'unvouched'],
  ] as const)('new keys, the change %s, are told as %s and take the place of the former ones', async (how, told) => {
    await confirmed()
    other.changeKeys(how)
    const id = await bring()
    expect(await known()).toMatchObject([{ state: 'proposed', replaces: told }, { state: 'confirmed' }])
    await signIn(office, 'prosecutor')
    await office.ask('card.confirm', { id, words: wordsOf() })
    expect(await known()).toMatchObject([{ state: 'confirmed' }, { state: 'replaced' }])
  })

  test('one person revokes, with a reason, and refuses what waits; what ended stays ended', async () => {
    const id = await confirmed()
    expect(await office.refused('card.refuse', { id, reason })).toMatchObject({ code: 'card.decided' })
    await office.ask('card.revoke', { id, reason })
    expect(await known()).toMatchObject([{ state: 'revoked', reason }])
    expect(await office.refused('card.revoke', { id, reason })).toMatchObject({ code: 'card.notInForce' })
    lay(other.cards.own())
    expect(await office.refused('card.take', {})).toMatchObject({ code: 'card.revoked' })
    other.changeKeys('signed')
    const again = await bring()
    await office.ask('card.refuse', { id: again, reason })
    expect(await known()).toMatchObject([{ state: 'refused', reason }, { state: 'revoked' }])
    const none = { id: 'f'.repeat(32), reason }
    expect(await office.refused('card.refuse', none)).toMatchObject({ code: 'card.notFound' })
  })
})

test('the schema refuses a card that one person alone puts in force, two in force, a changed one, one taken away', async () => {
  const id = await confirmed()
  await withRawCases(office.folder, (db) => {
    const insert = `INSERT INTO known_office (id, card, fingerprint, state, brought_by, brought_at, decided_by, decided_at)
      SELECT '${'1'.repeat(32)}', card, fingerprint, 'confirmed', brought_by, brought_at,`
    for (const sql of [
      `${insert} brought_by, decided_at FROM known_office`,
      `${insert} decided_by, decided_at FROM known_office`,
      `UPDATE known_office SET card = json_set(card, '$.offices[0]', 'VSPG') WHERE id = '${id}'`,
      `UPDATE known_office SET state = 'proposed', decided_by = NULL, decided_at = NULL WHERE id = '${id}'`,
      `UPDATE known_office SET state = 'revoked', ended_at = 'x' WHERE id = '${id}'`,
      `DELETE FROM known_office WHERE id = '${id}'`,
    ]) {
      expect(() => db.exec(sql), sql).toThrow(/constraint|frozen/i)
    }
  })
})

function changedOnce(): OfficeCard {
  const third = fictionalInstallation()
  third.changeKeys('signed')
  return third.cards.own()
}

test('a card signed by another key than it names is refused', () => {
  const vault = () => ({ ...other.cards.own(), id: 'a'.repeat(32), kind: 'real', publicKeys: other.cards.own().keys })
  const forged = createOfficeCards(Buffer.alloc(32, 5), vault as never).own()
  expect(other.cards.read(JSON.stringify(forged))).toMatchObject({ ok: false, error: { code: 'card.signature' } })
})
