import { toLatin } from '../../text/latin.ts'
import { readCaseMark } from '../identifiers/caseMark.ts'
import { composeSeriesNumber } from '../order/seriesNumber.ts'

/** An order as its number names it: court, year, series, running number; `number` as it is printed. */
export type CitedOrder = Readonly<{ court: string; year: number; series: string; sequence: number; number: string }>
/** What a text cites: marks of files as they are printed, and numbers of orders. */
export type Citations = Readonly<{ marks: readonly string[]; orders: readonly CitedOrder[] }>

const MARK =
  /(?<![\p{L}\d])\p{L}{1,4}(?:\s?[-.]\s?S(?!\p{L}))?\s*\.?\s*(?:(?:br|broj)\s*[.:]?\s*)?\d{1,6}\s*\/\s*(?:\d{4}|\d{2})(?!\d)/giu
// Forms of banks take no strokes: »VSPG IPZ 2026 KR4 0007« and »VSPGIPZ2026KR40007« are one number.
const ORDER = /(?<![A-Z\d])([A-Z]{2,6})[^A-Z\d]?IPZ[^A-Z\d]?(\d{4})[^A-Z\d]?([A-Z]{2}\d)[^A-Z\d]?(\d{4,6})(?!\d)/giu

/** The marks of files and the numbers of orders that a payer has written, each once. Source: domain rules §9 (marks), §11. */
export function findCitations(text: string): Citations {
  const latin = toLatin(text)
  const marks = [...latin.matchAll(MARK)].flatMap(([typed]) => {
    const read = readCaseMark(typed)
    return read.ok ? [read.value.display] : []
  })
  const orders = [...latin.matchAll(ORDER)].map(([, court = '', year = '', series = '', sequence = '']): CitedOrder => {
    const parts = {
      court: court.toUpperCase(),
      year: Number(year),
      series: series.toUpperCase(),
      sequence: Number(sequence),
    }
    const number = composeSeriesNumber('IPZ', parts.court, parts.year, parts.series, parts.sequence)
    return { ...parts, number }
  })
  const once = new Map(orders.map((one) => [one.number, one]))
  return { marks: [...new Set(marks)], orders: [...once.values()] }
}
