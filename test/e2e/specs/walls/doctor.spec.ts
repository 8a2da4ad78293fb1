import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { createTemporaryFolder } from '../../../support/temporaryFolder.ts'

test('the doctor tells of the installation without a window or a display, and leaves nothing behind', () => {
  const home = createTemporaryFolder()
  const folder = join(home, 'Podaci')
  const electron = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron')
  const { status, stdout } = spawnSync(electron, [resolve('.'), '--doctor', '--json', '--lang=en'], {
    env: { ...process.env, HOME: home, NAKNADA_DATA_DIR: folder, DISPLAY: '', WAYLAND_DISPLAY: '' },
    encoding: 'utf8',
    timeout: 30_000,
  })
  const told = JSON.parse(stdout) as { ok: boolean; findings: readonly { code: string; state: string; text: string }[] }
  const codes = told.findings.map(({ code }) => code)
  expect(told.findings.filter(({ state }) => state === 'mend')).toEqual([])
  expect({ status, ok: told.ok }).toEqual({ status: 0, ok: true })
  expect(codes).toEqual(
    expect.arrayContaining(['version', 'sandboxClosed', 'cipherWorks', 'fontsWhole', 'folderAbsent']),
  )
  expect(codes).toEqual(expect.arrayContaining(['networkRefused', 'chromiumSilent', 'placeLocal', 'windowUnseen']))
  expect(stdout).not.toContain(basename(home))
  expect(existsSync(folder)).toBe(false)
  expect(readdirSync(home)).toEqual([])
})
