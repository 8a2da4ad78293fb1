import { execFileSync, spawnSync, type ExecFileSyncOptions } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPrivateCups } from '../cups/privateCups.ts'
import { createTemporaryFolder } from '../temporaryFolder.ts'

const HELPER = new URL('../../../out/print-helper/naknada-print.exe', import.meta.url).pathname
const PRINTERS = 'System\\CurrentControlSet\\Control\\Print\\Printers'

/** A Windows as far as Wine is one, whose printers are the queues of a spooler of the test's own. */
export async function startWinePrinters(queues: readonly string[]) {
  const cups = await startPrivateCups(queues)
  const prefix = createTemporaryFolder('naknada-wine-')
  const settings = {
    CUPS_SERVER: cups.server,
    WINEPREFIX: prefix,
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree=;mshtml=;winemenubuilder.exe=',
    LC_ALL: 'C.UTF-8',
  }
  const options: ExecFileSyncOptions = { env: { ...process.env, ...settings, DISPLAY: '' }, stdio: 'pipe' }
  const wine = (...words: readonly string[]) => execFileSync('wine', words, options)
  // Printers are taken over while Windows is set up, so the spooler runs before it.
  wine('wineboot', '-i')
  const helper = join(prefix, 'naknada-print')
  const exported = Object.entries(settings).map(([name, value]) => `export ${name}='${value}'`)
  writeFileSync(helper, `#!/bin/sh\n${exported.join('\n')}\nexec wine '${HELPER}' "$@"\n`, { mode: 0o700 })
  return {
    cups,
    /** Runs the helper, as the program does on Windows. */
    helper,
    /** A printer of another name for a queue: without a driver, so that it takes bytes as they are and no pages. */
    addPlainPrinter(name: string, queue: string) {
      const file = join(prefix, 'printer.reg')
      const lines = ['Windows Registry Editor Version 5.00', '', `[HKEY_LOCAL_MACHINE\\${PRINTERS}\\${name}]`]
      const values = {
        Name: name,
        Port: `|lp -s -d ${queue}`,
        'Printer Driver': queue,
        'Print Processor': 'WinPrint',
        Datatype: 'RAW',
      }
      const set = Object.entries(values).map(([key, value]) => `"${key}"="${value}"`)
      const text = [...lines, ...set, ''].join('\r\n')
      writeFileSync(file, Buffer.from(`\ufeff${text}`, 'utf16le'))
      wine('regedit', '/S', file)
    },
    async stop() {
      // It may have ended with its last program.
      spawnSync('/usr/lib/wine/wineserver', ['-k'], options)
      await cups.stop()
    },
  }
}
