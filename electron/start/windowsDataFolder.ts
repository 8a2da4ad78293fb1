import { win32 } from 'node:path'

/** Variables of Windows, as it sets them for each program; names are compared in any case of letters there. */
type Variables = Readonly<{ LOCALAPPDATA?: string | undefined; PROGRAMDATA?: string | undefined }>

/**
 * Where data lie on Windows. The folder of the machine is taken where an installer for everybody has made it, with the rights of a
 * group; data that somebody has begun in their own profile stay there. Never the roaming profile, which leaves the machine.
 */
export function windowsDataFolder(variables: Variables, isThere: (path: string) => boolean): string | undefined {
  const own = ownWindowsFolder(variables)
  if (variables.PROGRAMDATA === undefined) return own
  const ofMachine = win32.join(variables.PROGRAMDATA, 'Naknada')
  const hasBegun = own !== undefined && isThere(win32.join(own, 'vault.json'))
  return isThere(ofMachine) && !hasBegun ? ofMachine : own
}

/** The person's own folder, in which Chromium keeps its files wherever the data lie. */
export function ownWindowsFolder({ LOCALAPPDATA }: Variables): string | undefined {
  return LOCALAPPDATA === undefined ? undefined : win32.join(LOCALAPPDATA, 'Naknada')
}
