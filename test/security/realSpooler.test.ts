import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OrderId } from '../../shared/contract/ids.ts'
import type { Output } from '../../shared/contract/channels.ts'
import { createCupsSpooler } from '../../electron/printing/cupsSpooler.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { openOfficeAtWork } from '../support/office/officeAtWork.ts'
import { signIn, type TestOffice } from '../support/office/testOffice.ts'
import type { PrintKind } from '../../shared/domain/papers/printKind.ts'
import { startPrivateCups, type PrivateCups } from '../support/cups/privateCups.ts'
import { present } from '../support/trainingCase.ts'

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe.skipIf(!existsSync('/usr/sbin/cupsd'))('on a real spooler', () => {
  let cups: PrivateCups
  let office: TestOffice
  let orderId: OrderId

  beforeAll(async () => {
    cups = await startPrivateCups(['Sudnica', 'Pisarnica'])
    process.env['CUPS_SERVER'] = cups.server
    office = openOfficeAtWork({ spooler: createCupsSpooler() })
    ;({ orderId } = await issueCase01(office))
    await signIn(office, 'clerk')
  })
  afterAll(async () => {
    await office.close()
    delete process.env['CUPS_SERVER']
    await cups.stop()
  })

  const start = (printer: string, ...recipients: readonly string[]) =>
    office.ask('print.start', {
      printer,
      documents: recipients.map((recipient) => ({ orderId, recipient, copies: 1 })),
    })
  const batch = async () => present((await office.ask('print.batch', {})).batch)
  const stateOf = async (recipient: string) =>
    (await office.ask('print.history', { orderId })).findLast((copy) => copy.recipient === recipient)?.state
  async function until(isReached: (batch: NonNullable<Output<'print.batch'>['batch']>) => boolean): Promise<void> {
    for (let look = 0; look < 400; look += 1) {
      if (isReached(await batch())) return
      await pause(50)
    }
    throw new Error(JSON.stringify(await batch()))
  }

  test('what reaches the printer is what was signed, to the byte', async () => {
    const { sha256 } = await office.ask('order.open', { orderId })
    const names = (await office.ask('print.printers', { kinds: [] })).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Pisarnica', 'Sudnica'])
    expect(await office.refused('print.print', { orderId, printer: '-P', recipient: 'Tužilaštvo' })).toMatchObject({
      code: 'print.noPrinter',
    })
    await office.ask('print.print', { orderId, printer: 'Sudnica', recipient: 'Tužilaštvo' })
    const [paper] = await cups.captured(1)
    expect(sha256Of(present(paper))).toBe(sha256)
    expect(await office.ask('print.history', { orderId })).toMatchObject([
      { copy: 1, recipient: 'Tužilaštvo', printer: 'Sudnica', printedBy: 'Marko Ćetković', state: 'sent' },
    ])
  })

  test('a stopped printer says so; a job that is called off in its queue is not entered as sent, and the rest is', async () => {
    cups.rule('cupsdisable', 'Sudnica')
    await start('Sudnica', 'Prvi', 'Drugi')
    const running = office.ask('print.run', {})
    await until(({ trouble, counts }) => trouble === 'paused' && counts.sent === 2)
    const [job = ''] = cups.rule('lpstat', '-o').split(' ')
    cups.rule('cancel', job)
    cups.rule('cupsenable', 'Sudnica')
    await running
    expect(await batch()).toMatchObject({ counts: { cancelled: 1, confirmed: 1, uncertain: 0 } })
    expect([await stateOf('Prvi'), await stateOf('Drugi')]).toEqual(['failed', 'sent'])
  })

  test('out of paper in the middle the batch waits and says why, and goes on by itself', async () => {
    cups.setPaper(false)
    await start('Sudnica', 'Treći', 'Četvrti')
    const running = office.ask('print.run', {})
    await until(({ trouble }) => trouble === 'noPaper')
    expect(await stateOf('Treći')).toBe('queued')
    cups.setPaper(true)
    expect(await running).toEqual({ printed: 2 })
    expect(await batch()).not.toHaveProperty('trouble')
  })

  test('a queue that takes nothing new stops the batch with its own sentence, which goes on once it does', async () => {
    cups.rule('cupsreject', 'Sudnica')
    const { batch: number } = await start('Sudnica', 'Peti', 'Šesti')
    expect(await office.refused('print.run', {})).toEqual({ code: 'print.notAccepting' })
    expect(await batch()).toMatchObject({ isPaused: true, counts: { failed: 1, waiting: 1 } })
    cups.rule('cupsaccept', 'Sudnica')
    await office.ask('print.steer', { batch: number, to: 'continue' })
    expect(await office.ask('print.run', {})).toEqual({ printed: 1 })
  })

  test('a printer that is renamed in a batch leaves its copies to be answered for, none is sent anywhere else', async () => {
    cups.rule('cupsdisable', 'Pisarnica')
    await start('Pisarnica', 'Sedmi')
    const running = office.ask('print.run', {})
    await until(({ counts }) => counts.sent === 1)
    cups.rule('lpadmin', '-x', 'Pisarnica')
    cups.rule('lpadmin', '-p', 'Pisarnica-nova', '-v', 'capture:/', '-E')
    expect(await running).toEqual({ printed: 0 })
    const { open, counts } = await batch()
    expect(counts).toMatchObject({ uncertain: 1 })
    await office.ask('print.answer', { job: present(open[0]).job, isPrinted: false })
    expect(await stateOf('Sedmi')).toBe('failed')
    expect(
      await office.refused('print.start', {
        printer: 'Pisarnica',
        documents: [{ orderId, recipient: 'Sedmi', copies: 1 }],
      }),
    ).toMatchObject({ code: 'print.noPrinter' })
  })

  test('a second queue of one name is the same queue: CUPS tells small and capital letters not apart, and it is listed once', async () => {
    cups.rule('lpadmin', '-p', 'SUDNICA', '-v', 'capture:/', '-E')
    const names = (await office.ask('print.printers', { kinds: [] })).map(({ name }) => name)
    expect(names.filter((name) => name.toLowerCase() === 'sudnica')).toHaveLength(1)
  })

  test('what a hand-over that was killed left at the printer is called off; what others hold back there stays', async () => {
    const heldByOthers = /(\S+-\d+) /.exec(
      execFileSync('lp', ['-d', 'Sudnica', '-H', 'hold', '-'], { input: '%PDF', encoding: 'utf8' }),
    )
    let handover = 0
    const dying = createCupsSpooler({ onHelper: (pid) => (handover = pid) }).hold('Sudnica', new Uint8Array(2 ** 28))
    while (cups.waiting() < 2) await pause(10)
    process.kill(handover, 'SIGKILL')
    expect(await dying).toMatchObject({ ok: false })
    await start('Sudnica', 'Osmi')
    expect(await office.ask('print.run', {})).toEqual({ printed: 1 })
    expect(cups.rule('lpstat', '-o').split(' ')[0]).toBe(heldByOthers?.[1])
    expect(cups.waiting()).toBe(1)
    cups.rule('cancel', present(heldByOthers?.[1]))
  })

  test('what an administrator has decided of a printer holds for every copy, alone and in a batch, and no other printer is taken', async () => {
    cups.addDriven('Nova')
    const decided = { kind: 'order', sides: 'longEdge', tray: 'tray-2' } as const
    await signIn(office, 'administrator')
    expect((await office.ask('printer.list', {})).find(({ name }) => name === 'Nova')).toMatchObject({
      rules: [],
      offers: { sides: ['one', 'longEdge', 'shortEdge'], trays: ['auto', 'tray-2', 'envelope'] },
    })
    const refused = (...rules: readonly (typeof decided | { kind: 'paper'; tray: string })[]) =>
      office.refused('printer.setRules', { printer: 'Nova', rules: [...rules] })
    expect(await refused(decided, decided)).toMatchObject({ code: 'input.value', field: 'rules' })
    expect(await refused({ kind: 'paper', tray: 'tray-9' })).toMatchObject({ code: 'input.value' })
    await office.ask('printer.setRules', { printer: 'Nova', rules: [decided] })
    await signIn(office, 'clerk')
    const named = async (...kinds: PrintKind[]) =>
      (await office.ask('print.printers', { kinds })).map(({ name }) => name)
    expect([await named('order'), (await named('paper')).length]).toEqual([['Nova'], 3])
    const copy = { orderId, recipient: 'Deveti' }
    expect(await office.refused('print.print', { ...copy, printer: 'Sudnica' })).toMatchObject({
      code: 'print.notAllowed',
    })
    expect(
      await office.refused('print.start', { printer: 'Sudnica', documents: [{ ...copy, copies: 1 }] }),
    ).toMatchObject({ code: 'print.notAllowed' })
    const before = (await cups.captured(0)).length
    await office.ask('print.print', { ...copy, printer: 'Nova' })
    await start('Nova', 'Jedanaesti')
    expect(await office.ask('print.run', {})).toEqual({ printed: 1 })
    const papers = (await cups.captured(before + 2)).slice(before)
    const { sha256 } = await office.ask('order.open', { orderId })
    expect(papers.map(sha256Of)).toEqual([sha256, sha256])
    for (const options of (await cups.options()).slice(before))
      for (const option of ['PageSize=A4', 'Duplex=DuplexNoTumble', 'InputSlot=Tray2'])
        expect(options).toContain(option)
    await signIn(office, 'administrator')
    await office.ask('printer.setRules', { printer: 'Nova', rules: [] })
    await signIn(office, 'clerk')
    expect((await named('order')).length).toBe(3)
  })

  test('a document of 2,000 pages arrives whole', async () => {
    const document = new PDFDocument({ autoFirstPage: false })
    const chunks: Buffer[] = []
    const done = new Promise((resolve) => document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve))
    for (let page = 1; page <= 2000; page += 1) document.addPage().text(`Strana ${String(page)}`)
    document.end()
    await done
    const bytes = Buffer.concat(chunks)
    const spooler = createCupsSpooler()
    const before = (await cups.captured(0)).length
    const held = await spooler.hold('Sudnica', bytes)
    expect(held.ok && (await spooler.release(held.value))).toBe(true)
    const all = await cups.captured(before + 1)
    expect(sha256Of(present(all.at(-1)))).toBe(sha256Of(bytes))
  })
})

describe.skipIf(!existsSync('/usr/sbin/cupsd'))('of a spooler that dies', () => {
  afterEach(() => {
    delete process.env['CUPS_SERVER']
  })

  test('nothing more is heard, and the sentence says that the service is not running', async () => {
    const cups = await startPrivateCups(['Sudnica'])
    process.env['CUPS_SERVER'] = cups.server
    const spooler = createCupsSpooler()
    await cups.stop()
    expect(await spooler.print('Sudnica', new Uint8Array(8))).toMatchObject({ error: { code: 'print.noSpooler' } })
    expect(await spooler.jobs('Sudnica', [])).toBeUndefined()
    expect(await spooler.printers()).toEqual([])
  })
})
