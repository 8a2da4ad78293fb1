import { createHash } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { Desk } from '../pages/desk.ts'
import { signInAs, tryPassword } from '../pages/signInPage.ts'
import { PEOPLE } from '../../support/office/people.ts'
import { officeFolder } from '../story/officeFolder.ts'

const CASE = 'resources/training/cases/case-01.json'

// Each has a data folder and a display of its own.
test.describe.configure({ mode: 'parallel' })

/** Notes how long the button that signs in stays closed for each wait; begun before the first attempt. */
async function watchWaits(desk: Desk): Promise<() => Promise<readonly number[]>> {
  await desk.page.evaluate(() => {
    const waits: number[] = []
    let since: number | undefined
    const look = (): void => {
      const isWaiting = document.querySelector('[role=timer]')?.textContent !== ''
      if (isWaiting && since === undefined) since = performance.now()
      if (isWaiting || since === undefined) return
      waits.push(performance.now() - since)
      since = undefined
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { waits })
  })
  return () => desk.page.evaluate(() => (window as unknown as { waits: number[] }).waits)
}

test('a wrong password reveals nothing and every further one waits longer', async () => {
  const desk = await Desk.open({ userData: await officeFolder() })
  const judge = desk.page.getByRole('radio', { name: /^Vesna/ })
  await judge.check()
  const waits = await watchWaits(desk)
  const seconds = [1, 2, 4]
  for (const [at, count] of seconds.entries()) {
    await tryPassword(desk, 'judge', 'nije ova lozinka')
    await expect(desk.page.getByText(desk.t('errors.signIn.failed', { count }))).toBeVisible()
    await expect.poll(async () => (await waits()).length).toBe(at + 1)
  }
  for (const [at, waited] of (await waits()).entries()) expect(waited).toBeGreaterThan((seconds[at] ?? 0) * 1_000 - 600)
  await signInAs(desk, 'judge')
  await desk.close()
})

const DAMAGES = [
  {
    what: 'cut in half',
    code: 'databaseDamaged',
    afterPassword: true,
    do: (file: string) => truncateSync(file, 40_960),
  },
  { what: 'of no length', code: 'databaseEmpty', afterPassword: false, do: (file: string) => truncateSync(file, 0) },
  {
    what: 'in plain text',
    code: 'databasePlain',
    afterPassword: false,
    do: (file: string) => writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)])),
  },
]

for (const damage of DAMAGES) {
  test(`a database ${damage.what} is refused with what to do, and left as it is`, async () => {
    const folder = await officeFolder()
    const file = join(folder, 'office.db')
    damage.do(file)
    const before = fingerprint(file)
    const desk = await Desk.open({ userData: folder })
    if (damage.afterPassword) await tryPassword(desk, 'judge', PEOPLE.judge.own)
    await expect(desk.page.getByText(desk.t(`refusals.${damage.code}`, { file: 'office.db' }))).toBeVisible()
    await desk.speak('en')
    await expect(desk.page.getByText(desk.t(`refusals.${damage.code}`, { file: 'office.db' }))).toBeVisible()
    await desk.close()
    expect(fingerprint(file)).toBe(before)
  })
}

test('a vault from a newer version is not touched', async () => {
  const folder = await officeFolder()
  const file = join(folder, 'vault.json')
  const { vault } = JSON.parse(readFileSync(file, 'utf8')) as { vault: Record<string, unknown> }
  const body = JSON.stringify({ ...vault, version: 99 })
  writeFileSync(file, `{"vault":${body},"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n`)
  const before = fingerprint(file)
  const desk = await Desk.open({ userData: folder })
  await expect(desk.page.getByText(desk.t('refusals.vaultNewer'))).toBeVisible()
  await desk.close()
  expect(fingerprint(file)).toBe(before)
})

const IMPORTS = [
  { what: 'with a key nobody knows', text: () => altered({ extra: 1 }), sign: 'errors.input.unknownKey' },
  {
    what: 'with a name of ten million letters',
    text: () => altered({ note: 'Š'.repeat(10_000_000) }),
    sign: 'errors.exchange.tooLarge',
  },
  { what: 'that is no JSON', text: () => '{"format": "naknada-case"', sign: 'errors.exchange.notJson' },
]

for (const { what, text, sign } of IMPORTS) {
  test(`a file ${what} is refused field by field and nothing is stored`, async () => {
    const folder = await officeFolder()
    const file = join(folder, 'bad.json')
    writeFileSync(file, text())
    const desk = await Desk.open({ userData: folder, env: { NAKNADA_DIALOG_OPEN: file } })
    await signInAs(desk, 'prosecutor')
    await desk.go('caseFiles')
    await desk.press('screens.import.button')
    await expect(desk.page.getByRole('alert').getByText(desk.text.like(sign)).first()).toBeVisible()
    await desk.go('today')
    await desk.go('caseFiles')
    await expect(desk.page.getByText(desk.t('screens.caseFiles.emptyProsecutor'))).toBeVisible()
    await desk.close()
  })
}

test('an amount that is none is named where it stands and is not saved', async () => {
  const desk = await Desk.open({ userData: await officeFolder('imported') })
  await signInAs(desk, 'prosecutor')
  await desk.go('caseFiles')
  await desk.row('12/26').click()
  await newOrFirstClaim(desk)
  const amount = desk.input('claim', 'heads.0.amountCents')
  await amount.fill('1.234,5x')
  await expect(amount).toHaveAttribute('aria-invalid', 'true')
  await expect(desk.page.getByText(desk.t('screens.error.amount.invalid'))).toBeVisible()
  await desk.press('screens.claim.save')
  await amount.fill('7.280,00')
  await expect(desk.page.getByText(desk.t('screens.error.amount.invalid'))).toHaveCount(0)
  await desk.close()
})

test('a second start brings the first window forward and leaves', async () => {
  const desk = await Desk.open({ userData: await officeFolder() })
  const electron = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')
  const second = spawnSync(electron, ['--disable-gpu', resolve('.')], {
    env: { ...process.env, NAKNADA_DATA_DIR: desk.running.userData },
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect(second.status).toBe(0)
  expect(second.stderr).toContain(desk.t('menu.alreadyRunning'))
  await signInAs(desk, 'judge')
  await desk.close()
})

async function newOrFirstClaim(desk: Desk): Promise<void> {
  await desk.tab('claims')
  await expect(desk.input('claim', 'heads.0.amountCents')).toBeVisible()
}

function altered(part: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...(JSON.parse(readFileSync(CASE, 'utf8')) as object), ...part })
}

function fingerprint(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
