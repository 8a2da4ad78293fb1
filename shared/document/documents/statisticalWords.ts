import { heads } from '../../domain/legal/heads.ts'
import { findOffice } from '../../domain/offices/offices.ts'
import type { Money } from '../../domain/statistics/moneyTables.ts'
import type { Step } from '../../domain/statistics/peopleTables.ts'
import type { Wait } from '../../domain/statistics/waits.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { formatShortAmountPair } from './amountPairs.ts'
import { hasWord, samePair, wordPair } from '../words.ts'

// The words of the figures: on paper, in a sheet and on the screen the same.

const HIDDEN_MONEY = samePair('–')

/** The name of a table. */
export function tableTitle(id: string): Bilingual {
  const key = `stat.${id}`
  return hasWord(key) ? wordPair(key) : samePair(id)
}

/** What a row or column stands for. Courts and heads have names of their own; a year or a country code stands as it is. */
export function figureLabel(key: string): Bilingual {
  const named = [`stat.key.${key}`, `stat.course.${key}`].find(hasWord)
  if (named !== undefined) return wordPair(named)
  return findOffice(key)?.nominative ?? heads.find(({ code }) => code === key)?.name ?? samePair(key)
}

/** How far a person came. */
export function courseLabel(key: string): Bilingual {
  const named = `stat.course.${key}`
  return hasWord(named) ? wordPair(named) : figureLabel(key)
}

/** The same as the heading of a narrow column. */
export function courseHeading(key: string): Bilingual {
  const short = `stat.short.${key}`
  return hasWord(short) ? wordPair(short) : courseLabel(key)
}

/** A step to the money. */
export function stepLabel(step: Step): Bilingual {
  return wordPair(`stat.step.${step}`)
}

/** Whose money a sum is. */
export function moneyLabel(money: Money): Bilingual {
  return wordPair(`stat.${money}`)
}

/** From which step to which the days run. */
export function waitLabel({ from, to }: Wait): Bilingual {
  return wordPair('stat.wait', { from: wordPair(`stat.on.${from}`), to: wordPair(`stat.on.${to}`) })
}

/** A count, or that it is below k. */
export function countText(value: number | null, k: number): Bilingual {
  return samePair(value === null ? `< ${String(k)}` : String(value))
}

/** How many reached a step, or that it is hidden: it may be so for what it would tell of others. */
export function reachedText(value: number | null): Bilingual {
  return value === null ? wordPair('stat.hidden') : samePair(String(value))
}

/** A sum, or the dash that stands for one that is hidden. */
export function moneyText(cents: number | null): Bilingual {
  return cents === null ? HIDDEN_MONEY : formatShortAmountPair(cents)
}

/** Days, or the dash. */
export function daysText(days: number | null): Bilingual {
  return days === null ? HIDDEN_MONEY : samePair(String(days))
}

/** A share, or the dash. */
export function percentText(percent: number | null): Bilingual {
  return percent === null ? HIDDEN_MONEY : samePair(`${String(percent)} %`)
}

/** What the printed figures mean: a name and a sentence each. */
export function definitions(): readonly Readonly<{ name: Bilingual; text: Bilingual }>[] {
  const define = (name: Bilingual, key: `stat.define.${(typeof DEFINED)[number]}`) => ({ name, text: wordPair(key) })
  return DEFINED.map((key) => define(DEFINED_NAMES[key](), `stat.define.${key}`))
}

const DEFINED_NAMES = {
  people: () => wordPair('stat.people'),
  course: () => tableTitle('course'),
  steps: () => tableTitle('steps'),
  informed: () => stepLabel('informed'),
  filed: () => stepLabel('filed'),
  referred: () => courseLabel('referred'),
  decided: () => stepLabel('decided'),
  final: () => stepLabel('final'),
  paid: () => stepLabel('paid'),
  ground: () => tableTitle('ground'),
  waits: () => tableTitle('waits'),
  year: () => tableTitle('year'),
  sexAge: () => tableTitle('sexAge'),
  form: () => tableTitle('form'),
  head: () => tableTitle('head'),
  money: () => wordPair('stat.amount'),
} as const satisfies Readonly<Record<string, () => Bilingual>>
const DEFINED = Object.keys(DEFINED_NAMES) as readonly (keyof typeof DEFINED_NAMES)[]
