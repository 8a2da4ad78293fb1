import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DocumentContent } from '../../shared/document/content/content.ts'
import { drawBatch, openPool } from './orderBatch.ts'
import { orderFodt } from './orderFodt.ts'
import { measureAlternately, median, row, type Row, type Skipped } from './rows.ts'

const ROUNDS = 3
const BATCH = fileURLToPath(new URL('batchProcess.ts', import.meta.url))
// PDF/A-2 with tags and bookmarks, as ours are.
const FILTER =
  'pdf:writer_pdf_Export:' +
  JSON.stringify(
    Object.fromEntries(
      [
        ['SelectPdfVersion', 'long', '2'],
        ['UseTaggedPDF', 'boolean', 'true'],
      ].map(([name, type, value]) => [name, { type, value }]),
    ),
  )

/**
 * A batch up to the last file on the disk: by the program, which is open all day, and by a process of ours that is
 * started for it, each against LibreOffice without a window, which is started for every batch.
 */
export async function compareWithLibreOffice(
  contents: readonly DocumentContent[],
  folder: string,
): Promise<readonly (Row | Skipped)[]> {
  if (!isInstalled())
    return [{ name: 'batch.libreOfficeRatio', skipped: 'soffice is not installed; -- --install installs it' }]
  const sources = contents.map((content, index) => {
    const path = join(folder, `${String(index)}.fodt`)
    writeFileSync(path, orderFodt(content))
    return path
  })
  const ours = outFolder(folder, 'ours')
  const theirs = outFolder(folder, 'theirs')
  // Its own profile, and our faces from our folder.
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(
    fonts,
    `<fontconfig><include>/etc/fonts/fonts.conf</include><dir>${resolve('resources/fonts')}</dir></fontconfig>`,
  )
  const env = { ...process.env, FONTCONFIG_FILE: fonts, HOME: folder }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const pool = openPool()
  const times = await measureAlternately(
    {
      ours: () => drawBatch(pool, ours),
      cold: () => execFileSync(process.execPath, [BATCH, ours]),
      theirs: () =>
        execFileSync('soffice', [profile, '--headless', '--convert-to', FILTER, '--outdir', theirs, ...sources], {
          env,
          stdio: 'ignore',
        }),
    },
    ROUNDS,
    2,
  )
  await pool.close()
  for (const made of [ours, theirs]) {
    if (readdirSync(made).filter((name) => name.endsWith('.pdf')).length !== contents.length)
      throw new Error('a batch is not whole')
  }
  return [
    row('batch.libreOfficeRatio', median(times.ours) / median(times.theirs), 'x', 0.4),
    row('batch.libreOfficeColdRatio', median(times.cold) / median(times.theirs), 'x'),
    row('batch.ours', median(times.ours), 'ms'),
    row('batch.oursCold', median(times.cold), 'ms'),
    row('batch.libreOffice', median(times.theirs), 'ms'),
  ]
}

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function outFolder(folder: string, name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}
