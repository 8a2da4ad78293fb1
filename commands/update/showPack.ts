import { createUpdateDesk } from '../../electron/update/updateDesk.ts'
import type { UpdateFaultName } from '../../electron/update/updateFault.ts'
import type { UpdateContents } from '../../shared/domain/update/updateContents.ts'
import { formatDate } from '../../shared/format/date.ts'
import { readText } from './files.ts'
import { Refusal } from '../sentences/refusal.ts'
import { inBoth } from './sentences.ts'

/** What is inside a file of updates, or the one reason why an office would not take it. */
export type PackReport = Readonly<
  | { genuine: false; fault: UpdateFaultName; params: Readonly<Record<string, string | number>> }
  | {
      genuine: true
      number: number
      expires: string
      signers: readonly string[]
      contents: UpdateContents
      parts: readonly Readonly<{ name: string; bytes: number; sha256: string }>[]
    }
>

/** Verifies a file of updates as an office does that has seen none, by the root of this build or by the one that is named. */
export async function showPack(path: string, rootPath: string | undefined): Promise<PackReport> {
  const desk = rootPath === undefined ? createUpdateDesk() : createUpdateDesk(readText(rootPath))
  const opened = await desk.open(path, undefined)
  if (!opened.ok) {
    const { code, params = {} } = opened.error
    if (code === 'exchange.unreadable') throw new Refusal(inBoth('unreadable', { path }))
    return { genuine: false, fault: code.slice('update.'.length) as UpdateFaultName, params }
  }
  const { seen, expires, signers, contents, parts } = opened.value.pack
  const listed = parts.map(({ name, sha256, place }) => ({ name, bytes: place.bytes, sha256 }))
  return { genuine: true, number: seen.number, expires, signers, contents, parts: listed }
}

/** The report in both languages. */
export function explainPack(report: PackReport): readonly string[] {
  if (!report.genuine) return inBoth(`fault.${report.fault}`, report.params)
  const { number, contents, expires, signers } = report
  const says = (language: 'cnr' | 'en') => ({
    number,
    made: formatDate(contents.made, language),
    expires: formatDate(expires, language),
    signers: signers.join(', '),
  })
  return [inBoth('genuine', says('cnr'))[0], inBoth('genuine', says('en'))[1]]
}
