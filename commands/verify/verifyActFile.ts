import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readOfficeKeys, type OfficeKey } from '../../electron/proof/officeKeys.ts'
import { verifyBrought } from '../../electron/proof/verifyBrought.ts'
import { verifyRecord } from '../../electron/proof/orderSeal.ts'
import { isAccountOf } from '../../shared/domain/proof/checkWord.ts'
import { readNaknadaOrder } from '../../shared/domain/proof/naknadaOrder.ts'
import type { PageStatement } from '../../shared/domain/proof/pageStatement.ts'
import { explainAccount, explainDocument, explainPaper } from './explainDocument.ts'
import { explainBeside, explainRecord } from './explainRecord.ts'
import type { ActOptions } from './readOptions.ts'
import { Refusal } from '../sentences/refusal.ts'
import { inBoth } from './sentences.ts'

/** What was found of an act: all is as it was issued, something is not, or a person has to compare paper. */
export type FoundAct = Readonly<{ report: object; lines: readonly string[]; verdict: 'intact' | 'broken' | 'compare' }>

/** Verifies an act that was issued with the program, as a file, as data or as a picture of paper. Throws Refusal where a file cannot be read. */
export async function verifyActFile({ file, key, account, data }: ActOptions): Promise<FoundAct> {
  const keys = readOfficeKeys(readBytes(key).toString('utf8'))
  if (keys === undefined) throw new Refusal(inBoth('notKey', { path: key }))
  const bytes = readBytes(file)
  const record = readNaknadaOrder(bytes.toString('utf8'))
  if (record !== undefined) {
    const report = verifyRecord(record, keys)
    return { report: { record: report }, lines: explainRecord(report), verdict: report.genuine ? 'intact' : 'broken' }
  }
  const verified = await verifyBrought(bytes, keys)
  if (typeof verified === 'string') {
    throw new Refusal(inBoth(verified === 'tooLarge' ? 'tooLarge' : 'notDocument', { path: file }))
  }
  const found = verified.kind === 'document' ? verified.report : verified.paper
  const compared = account === undefined ? undefined : compareAccount(account, found.statements)
  const beside = data === undefined ? undefined : readBeside(data, found, keys)
  const lines = verified.kind === 'document' ? explainDocument(verified.report) : explainPaper(verified.paper)
  return {
    report: {
      [verified.kind]: found,
      ...(compared === undefined ? {} : { account: compared }),
      ...(beside?.report ?? {}),
    },
    lines: [...lines, ...(compared === undefined ? [] : explainAccount(compared)), ...(beside?.lines ?? [])],
    verdict:
      compared === 'differs' || compared === 'unknown' || beside?.report.standing === null
        ? 'broken'
        : verdictOf(verified),
  }
}

type FoundPages = Readonly<{ statements: readonly PageStatement[] }>

/** What the data of an act say became of it; `null` where they are not genuine, or of another act than the file is. */
function readBeside(path: string, { statements }: FoundPages, keys: readonly OfficeKey[]) {
  const record = readNaknadaOrder(readBytes(path).toString('utf8'))
  if (record === undefined) throw new Refusal(inBoth('notData', { path }))
  const read = verifyRecord(record, keys)
  const isOfAct = statements.length > 0 && statements.every(({ content }) => content === record.content)
  const beside = read.genuine && isOfAct ? read : undefined
  const standing = beside === undefined ? null : { asOf: beside.exported, ...beside.standing }
  return { report: { standing }, lines: explainBeside(beside) }
}

function verdictOf(verified: Exclude<Awaited<ReturnType<typeof verifyBrought>>, string>): FoundAct['verdict'] {
  if (verified.kind === 'document') return verified.report.genuine ? 'intact' : 'broken'
  const { statements, faults } = verified.paper
  return statements.length > 0 && faults.length === 0 ? 'compare' : 'broken'
}

/** An account typed from paper beside the check words that the codes hold; `unknown`: no page that was read prints one. */
function compareAccount(account: string, statements: readonly PageStatement[]): 'agrees' | 'differs' | 'unknown' {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const words = statements.flatMap(({ number, accountWord }) =>
    accountWord === undefined ? [] : [{ number, word: accountWord }],
  )
  if (words.length === 0) return 'unknown'
  return words.every((word) => isAccountOf(account, word, hash)) ? 'agrees' : 'differs'
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    throw new Refusal(inBoth('unreadable', { path }))
  }
}
