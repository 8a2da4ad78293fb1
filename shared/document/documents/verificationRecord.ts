import json from '../../../resources/templates/verification-record.json' with { type: 'json' }
import cnr from '../../../resources/locales/cnr/proof.json' with { type: 'json' }
import en from '../../../resources/locales/en/proof.json' with { type: 'json' }
import { findOffice } from '../../domain/offices/offices.ts'
import type { DocumentReport } from '../../domain/proof/documentReport.ts'
import type { PageStatement } from '../../domain/proof/pageStatement.ts'
import { formatShortDate } from '../../format/date.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { Block } from '../content/content.ts'
import { textTable } from '../content/textTable.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { UNDATED } from '../undated.ts'
import type { VerificationRecord } from '../verificationRecord.ts'
import { samePair, wordPair } from '../words.ts'
import { formatShortAmountPair } from './amountPairs.ts'
import { formatDatePair } from './commonScope.ts'

const WORDS = createVocabulary({
  texts: [
    'person',
    'office',
    'at',
    'fingerprint',
    'verdict',
    'number',
    'issued',
    'code',
    'signedBy',
    'certifiedBy',
    'line',
  ],
  flags: ['act.known', 'signed', 'certified', 'faults.any', 'pages.any', 'paper'],
  parts: ['faults', 'pages'],
})
const NOTHING: DocumentReport = { genuine: false, faults: [], pages: 0, statements: [] }
type Fault = Readonly<{ what: Bilingual; page?: number | undefined }>

/** What a verification has found: which file or paper, when, by whom, the verdict, what is wrong, and what its pages must read. */
export const verificationRecord = defineDocument(json, WORDS, compose)

function compose({ verification }: DocumentRequest): Composed {
  const report = verification?.found.kind === 'document' ? verification.found.report : NOTHING
  const faults = verification === undefined ? [] : faultsOf(verification)
  const statements = verification === undefined ? [] : statementsOf(verification)
  const { act, signedBy, certifiedBy } = report
  const orPen = (text: string | undefined) => (text === undefined ? wordPair('line') : samePair(text))
  return {
    scope: createScope({
      texts: {
        person: orPen(verification?.person),
        office: findOffice(verification?.office ?? '')?.nominative ?? wordPair('line'),
        at: verification === undefined ? wordPair('line') : momentOf(verification.at),
        fingerprint: orPen(verification?.sha256.match(/.{4}/gu)?.join(' ')),
        verdict: verification === undefined ? wordPair('line') : verdictOf(verification),
        number: samePair(act?.number ?? ''),
        issued: act === undefined ? samePair('') : formatDatePair(act.issued),
        code: samePair(act?.code ?? ''),
        signedBy: samePair(signedBy ?? ''),
        certifiedBy: samePair(certifiedBy ?? ''),
        line: wordPair('line'),
      },
      flags: {
        'act.known': act !== undefined,
        signed: signedBy !== undefined,
        certified: certifiedBy !== undefined,
        'faults.any': faults.length > 0,
        'pages.any': statements.length > 0,
        paper: verification?.found.kind === 'paper',
      },
    }),
    lists: {},
    parts: {
      faults: faults.length === 0 ? [] : [composeFaults(faults)],
      pages: statements.length === 0 ? [] : [composePages(statements)],
    },
    date: verification?.at.day ?? UNDATED,
    keep: [...(verification?.sha256.match(/.{4}/gu) ?? []), ...(act === undefined ? [] : [act.number, act.code])],
  }
}

function verdictOf({ found }: VerificationRecord): Bilingual {
  if (found.kind === 'paper') return say(found.paper.statements.length > 0 ? 'paperFound' : 'paperUnknown')
  return say(found.report.genuine ? 'genuine' : found.report.act === undefined ? 'unknown' : 'changed')
}

function say(key: 'paperFound' | 'paperUnknown' | 'genuine' | 'unknown' | 'changed'): Bilingual {
  return { cnr: cnr[key], en: en[key] }
}

function faultsOf({ found }: VerificationRecord): readonly Fault[] {
  if (found.kind === 'paper')
    return found.paper.faults.map(({ fault, page }) => ({
      what: { cnr: cnr.paperFault[fault], en: en.paperFault[fault] },
      page,
    }))
  return found.report.faults.map(({ fault, page }) => ({ what: { cnr: cnr.fault[fault], en: en.fault[fault] }, page }))
}

function statementsOf({ found }: VerificationRecord): readonly PageStatement[] {
  return found.kind === 'paper' ? found.paper.statements : found.report.statements
}

function composeFaults(faults: readonly Fault[]): Block {
  return textTable({
    id: 'faults',
    summary: wordPair('table.verification.faults'),
    columns: [
      { header: wordPair('table.verification.page'), share: 14, align: 'right' },
      { header: wordPair('table.verification.fault'), share: 86 },
    ],
    rows: faults.map(({ what, page }) => [samePair(page === undefined ? '–' : String(page)), what]),
  })
}

function composePages(statements: readonly PageStatement[]): Block {
  return textTable({
    id: 'pages',
    summary: wordPair('table.verification.pages'),
    columns: [
      { header: wordPair('table.verification.number'), share: 34 },
      { header: wordPair('table.verification.page'), share: 12, align: 'right' },
      { header: wordPair('table.verification.total'), share: 20, align: 'right' },
      { header: wordPair('table.verification.days'), share: 14, align: 'right' },
      { header: wordPair('table.verification.account'), share: 20 },
    ],
    rows: statements.map(({ number, page, sums, days, accountWord }) => {
      const total = sums.find(({ head }) => head === 0)
      return [
        samePair(number),
        samePair(String(page)),
        total === undefined ? samePair('–') : formatShortAmountPair(total.cents),
        samePair(days === undefined ? '–' : String(days)),
        samePair(accountWord ?? '–'),
      ]
    }),
  })
}

function momentOf({ day, time }: VerificationRecord['at']): Bilingual {
  return {
    cnr: `${formatShortDate(day, 'cnr')} ${time.replace(':', '.')}`,
    en: `${formatShortDate(day, 'en')} ${time}`,
  }
}
