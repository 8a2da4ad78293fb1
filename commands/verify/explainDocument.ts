import type { DocumentReport } from '../../shared/domain/proof/documentReport.ts'
import type { PageStatement } from '../../shared/domain/proof/pageStatement.ts'
import type { PaperReport } from '../../shared/domain/proof/paperReport.ts'
import { formatNumber } from '../../shared/format/amount.ts'
import { formatDate } from '../../shared/format/date.ts'
import { inBoth, sentence, type VerifyKey } from './sentences.ts'

type Language = 'cnr' | 'en'
type Say = (key: VerifyKey, values?: Readonly<Record<string, string | number>>) => string

/** What was found of an issued act, in both languages. */
export function explainDocument(report: DocumentReport): readonly string[] {
  return inEach((say, language) => {
    const { genuine, faults, act, signedBy, certifiedBy } = report
    return [
      act === undefined
        ? say('document.noAct')
        : say('document.act', { ...act, day: formatDate(act.issued, language), code: act.code }),
      ...(signedBy === undefined ? [] : [say('document.signedBy', { name: signedBy })]),
      ...(certifiedBy === undefined ? [] : [say('document.certifiedBy', { name: certifiedBy })]),
      ...faults.map(({ fault, page }) => onPage(say, page, say(`documentFault.${fault}`))),
      ...(genuine ? [say('document.genuine'), say('document.standing')] : [say('document.changed')]),
    ]
  })
}

/** What the codes in a picture of paper say the pages must read, in both languages. */
export function explainPaper({ statements, faults }: PaperReport): readonly string[] {
  return inEach((say, language) => [
    ...statements.flatMap((statement) => explainPage(statement, say, language)),
    ...faults.map(({ fault, page }) => onPage(say, page, say(`paperFault.${fault}`))),
    ...(statements.length === 0 ? [say('paper.unknown')] : [say('paper.compare'), say('document.standing')]),
  ])
}

/** Whether an account typed from paper is the one in the act, in both languages. */
export function explainAccount(compared: 'agrees' | 'differs' | 'unknown'): readonly string[] {
  return inBoth(`account.${compared}`)
}

function explainPage(statement: PageStatement, say: Say, language: Language): readonly string[] {
  const { number, issued, page, pages, sums, days, accountWord } = statement
  return [
    say('paper.page', { number, day: formatDate(issued, language), page, pages }),
    ...sums.map(({ head, cents }) => {
      const amount = `${formatNumber(cents, language)} EUR`
      return `– ${head === 0 ? say('paper.total', { amount }) : say('paper.head', { head, amount })}`
    }),
    ...(days === undefined ? [] : [`– ${say('paper.days', { count: days })}`]),
    ...(accountWord === undefined ? [] : [`– ${say('paper.account', { word: accountWord })}`]),
  ]
}

function onPage(say: Say, page: number | undefined, what: string): string {
  return page === undefined ? `– ${what}` : `– ${say('document.page', { page, what })}`
}

function inEach(explain: (say: Say, language: Language) => readonly string[]): readonly string[] {
  return (['cnr', 'en'] as const).flatMap((language) => [
    ...explain((key, values = {}) => sentence(key, values, language), language),
    '',
  ])
}
