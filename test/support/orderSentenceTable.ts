import { readFileSync } from 'node:fs'
import type { OrderSentence } from './orderSentence.ts'
import type { Bilingual } from '../../shared/text/bilingual.ts'

const TABLE = new URL('data/orderSentences.txt', import.meta.url)
const VERDICTS = [
  'conviction',
  'acquittal',
  'chargeRejected',
  'discontinued',
  'penaltyOrder',
  'noJurisdiction',
] as const
const HEADS = ['M06', 'R01', 'R02'] as const

/** The sentences a lawyer wrote: records of three lines, «what it depends on», the sentence, its translation. */
export function createOrderSentences(): readonly OrderSentence[] {
  return readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trim()
    .split(/\n{2,}/)
    .map(sentence)
}

function sentence(record: string): OrderSentence {
  const [given = '', cnr = '', en = '', ...more] = record.split('\n')
  const [block = '', injured = '', debtors = '', ...rest] = given.split('; ')
  if (en === '' || more.length > 0) throw new Error(`three lines wanted: ${given}`)
  const said = new Map(rest.map((fact) => [fact.split(' ', 1)[0] ?? '', fact.slice(fact.indexOf(' ') + 1)]))
  const object = said.get('head')?.slice(4)
  const attorney = said.get('attorney')
  return {
    block,
    injured: named(injured),
    debtors: debtors.split(', ').map(named),
    attorney: attorney === undefined ? undefined : named(attorney),
    pseudonym: pair(said.get('pseudonym')),
    verdict: VERDICTS.find((kind) => kind === said.get('verdict')) ?? 'conviction',
    plea: said.has('plea'),
    withdrawn: said.get('withdrawn'),
    days: Number(said.get('days') ?? 15),
    head: HEADS.find((code) => said.get('head')?.startsWith(code)) ?? 'M06',
    object: pair(object),
    granted: !said.has('refused'),
    awardedCents: Number(said.get('awarded') ?? 0),
    summary: said.has('offence'),
    cnr,
    en,
  }
}

function named(text: string): OrderSentence['injured'] {
  const sex = text.slice(0, 1)
  if (sex !== 'm' && sex !== 'f') throw new Error(`no sex: ${text}`)
  return { sex, name: text.slice(2) }
}

function pair(text: string | undefined): Bilingual | undefined {
  const [cnr, en] = text?.split(' / ') ?? []
  return cnr === undefined || en === undefined ? undefined : { cnr, en }
}
