import { expect, test } from 'vitest'
import { ownWindowsFolder, windowsDataFolder } from '../../../electron/start/windowsDataFolder.ts'

const LOCALAPPDATA = String.raw`C:\Users\Đorđe Šćepanović\AppData\Local`
const PROGRAMDATA = String.raw`C:\ProgramData`
const OWN = String.raw`C:\Users\Đorđe Šćepanović\AppData\Local\Naknada`
const OF_MACHINE = String.raw`C:\ProgramData\Naknada`
const begun = String.raw`${OWN}\vault.json`

type Case = readonly [string, Parameters<typeof windowsDataFolder>[0], readonly string[], string | undefined]

test.each<Case>([
  ['no folder of the machine', { LOCALAPPDATA, PROGRAMDATA }, [], OWN],
  ['a folder that an installer made', { LOCALAPPDATA, PROGRAMDATA }, [OF_MACHINE], OF_MACHINE],
  ['data begun before it was made', { LOCALAPPDATA, PROGRAMDATA }, [OF_MACHINE, begun], OWN],
  ['a system that names no folder of the machine', { LOCALAPPDATA }, [OF_MACHINE], OWN],
  ['a system that names none of the person', { PROGRAMDATA }, [OF_MACHINE], OF_MACHINE],
  ['a system that names neither', {}, [], undefined],
])('with %s data lie where they must', (_what, variables, there, folder) => {
  expect(windowsDataFolder(variables, (path) => there.includes(path))).toBe(folder)
})

test('what Chromium keeps is never in the folder of the machine', () => {
  expect(ownWindowsFolder({ LOCALAPPDATA, PROGRAMDATA })).toBe(OWN)
})
