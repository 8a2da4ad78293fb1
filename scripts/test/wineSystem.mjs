import { spawn } from 'node:child_process'
import { copyFileSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../setup/paths.mjs'
import { capture, say, stop } from '../setup/run.mjs'

/** Chromium asks for this font by name, and without an entry looks for it without end. */
const FONTS = `REGEDIT4\r
\r
[HKEY_LOCAL_MACHINE\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Fonts]\r
"Tahoma (TrueType)"="tahoma.ttf"\r
"Tahoma Bold (TrueType)"="tahomabd.ttf"\r
`

/**
 * A Windows as far as Wine is one, in a folder of its own, with what Debian's Wine lacks for the program. Nothing of this machine's
 * environment reaches it: the packaged program refuses some of it.
 */
export function layWineSystem(display) {
  const prefix = mkdtempSync(join(tmpdir(), 'naknada-windows-'))
  const env = {
    ...{ HOME: prefix, PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', DISPLAY: display },
    ...{
      WINEPREFIX: prefix,
      WINEDEBUG: '-all',
      WINEDLLOVERRIDES: 'mscoree=;mshtml=;winemenubuilder.exe=;winedbg.exe=',
    },
  }
  const wine = (...words) => capture('wine', words, { env, timeout: 300_000, killSignal: 'SIGKILL' })
  say('Setting up a Windows under Wine …')
  wine('wineboot', '-i')
  wine('winecfg', '-v', 'win10')
  const windows = join(prefix, 'drive_c/windows')
  for (const font of globSync('/usr/share/wine/fonts/tahoma*.ttf'))
    copyFileSync(font, join(windows, 'Fonts', font.replace(/^.*\//, '')))
  writeFileSync(join(prefix, 'fonts.reg'), FONTS)
  wine('regedit', '/S', join(prefix, 'fonts.reg'))
  const library = join(windows, 'system32/bcryptprimitives.dll')
  const source = join(root, 'test/support/wine/bcryptprimitives.c')
  const made = capture('x86_64-w64-mingw32-gcc', ['-shared', '-O2', '-o', library, source, '-ladvapi32'])
  if (made.code !== 0) stop(`Compiling bcryptprimitives.dll failed: ${made.errors}`)
  return {
    drive: join(prefix, 'drive_c'),
    prefix,
    wine,
    /** Starts one that goes on. */
    start: (...words) => spawn('wine', words, { env, stdio: 'ignore' }),
    /** Ends whatever runs in it, as a machine does that is switched off. */
    halt: () => capture('/usr/lib/wine/wineserver', ['-k', '-w'], { env }),
    remove: () => rmSync(prefix, { recursive: true, force: true }),
  }
}
