import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const systemPrograms = '/usr/lib/cups'

/** Where a private spooler keeps everything it has. */
export interface CupsFolders {
  readonly home: string
  readonly socket: string
  readonly captured: string
}

function daemonSettings({ socket }: CupsFolders): string {
  return [
    `Listen ${socket}`,
    'Browsing Off',
    'DefaultAuthType None',
    'WebInterface No',
    'LogLevel debug',
    'PreserveJobFiles No',
    '<Location />',
    '  Order allow,deny',
    '  Allow all',
    '</Location>',
    '<Policy default>',
    '  <Limit All>',
    '    Order allow,deny',
    '    Allow all',
    '  </Limit>',
    '</Policy>',
    '',
  ].join('\n')
}

function fileSettings({ home }: CupsFolders): string {
  const folders = {
    ServerRoot: 'etc',
    ServerBin: 'bin',
    StateDir: 'state',
    CacheDir: 'cache',
    RequestRoot: 'spool',
    TempDir: 'tmp',
  }
  const logs = { AccessLog: 'access.log', ErrorLog: 'error.log', PageLog: 'page.log' }
  const lines = Object.entries({ ...folders, ...logs }).map(([key, name]) => `${key} ${join(home, name)}`)
  return [...lines, 'DataDir /usr/share/cups', 'Sandboxing relaxed', ''].join('\n')
}

function printers(names: readonly string[]): string {
  const one = (name: string) =>
    `<Printer ${name}>\nInfo ${name}\nDeviceURI capture:/\nState Idle\nAccepting Yes\nShared No\nJobSheets none none\n</Printer>\n`
  return names.map(one).join('')
}

/** The printer: writes what reaches it into a file named by the job, whole or not at all, and waits for paper while a file says that it has none. */
function captureBackend({ captured }: CupsFolders): string {
  return [
    '#!/bin/sh',
    '[ $# -eq 0 ] && echo \'direct capture "Capture" "Capture"\' && exit 0',
    `part="${captured}/$1.part"`,
    `if [ -e "${captured}/noPaper" ]; then`,
    "  echo 'STATE: +media-empty-error' >&2",
    `  while [ -e "${captured}/noPaper" ]; do sleep 0.05; done`,
    "  echo 'STATE: -media-empty-error' >&2",
    'fi',
    'if [ $# -ge 6 ]; then cat "$6" > "$part"; else cat > "$part"; fi',
    `printf '%s\\n' "$4" > "${captured}/$1.copies"`,
    `printf '%s\\n' "$5" > "${captured}/$1.options"`,
    `mv "$part" "${captured}/$1.bin"`,
    '',
  ].join('\n')
}

async function programs(folders: CupsFolders): Promise<void> {
  const bin = join(folders.home, 'bin')
  await mkdir(join(bin, 'backend'), { recursive: true })
  for (const name of ['daemon', 'filter', 'monitor', 'notifier'])
    await symlink(join(systemPrograms, name), join(bin, name))
  const backend = join(bin, 'backend/capture')
  await writeFile(backend, captureBackend(folders))
  // Readable by its owner alone: cupsd then runs it as itself, also when a test runs as root.
  await chmod(backend, 0o700)
}

/** A driver that hands PDF on as it is, and lets its paper, its sides and its tray be chosen. */
export const DRIVER = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*PSVersion: "(3010.000) 1"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "NAKNADA.PPD"
*Manufacturer: "Naknada"
*Product: "(Trial)"
*ModelName: "Trial"
*ShortNickName: "Trial"
*NickName: "Trial"
*cupsFilter2: "application/pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: Letter
*PageSize Letter: "<</PageSize[612 792]>>setpagedevice"
*PageSize A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize EnvC5: "<</PageSize[459 649]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: Letter
*PageRegion Letter: ""
*PageRegion A4: ""
*PageRegion EnvC5: ""
*CloseUI: *PageRegion
*DefaultImageableArea: Letter
*ImageableArea Letter: "0 0 612 792"
*ImageableArea A4: "0 0 595 842"
*ImageableArea EnvC5: "0 0 459 649"
*DefaultPaperDimension: Letter
*PaperDimension Letter: "612 792"
*PaperDimension A4: "595 842"
*PaperDimension EnvC5: "459 649"
*OpenUI *InputSlot/Media Source: PickOne
*DefaultInputSlot: Auto
*InputSlot Auto: ""
*InputSlot Tray2: ""
*InputSlot Envelope: ""
*CloseUI: *InputSlot
*OpenUI *Duplex/2-Sided Printing: PickOne
*DefaultDuplex: None
*Duplex None: ""
*Duplex DuplexNoTumble: ""
*CloseUI: *Duplex
`

/** Writes the configuration of a spooler with the given printer queues. */
export async function writeCupsFiles(folders: CupsFolders, queues: readonly string[]): Promise<void> {
  const inside = ['etc', 'state', 'cache', 'spool', 'tmp'].map((name) => join(folders.home, name))
  for (const folder of [...inside, folders.captured]) await mkdir(folder, { recursive: true })
  await writeFile(join(folders.home, 'etc/cupsd.conf'), daemonSettings(folders))
  await writeFile(join(folders.home, 'etc/cups-files.conf'), fileSettings(folders))
  await writeFile(join(folders.home, 'etc/printers.conf'), printers(queues), { mode: 0o600 })
  await programs(folders)
}
