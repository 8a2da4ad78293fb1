import { findOffice } from '../offices/offices.ts'
import { failure, success, type Result } from '../result/result.ts'
import { NUMBER_SERIES } from './numberSeries.ts'
import { composeSeriesNumber } from './seriesNumber.ts'

const YEAR_DIGITS = 4
const MAX_SEQUENCE = 999_999

/**
 * Number of an order: court, year of issue, series of the installation, running number of that court, year and series,
 * e.g. `VSPG-IPZ-2026-KR4-0007`. Running numbers have no gaps and are never given twice; who counts them is the database.
 * The number holds nothing of the persons. Errors: `order.officeUnknown`, `order.seriesInvalid`, `order.sequenceInvalid`.
 */
export function composeOrderNumber(court: string, year: number, series: string, sequence: number): Result<string> {
  if (findOffice(court)?.kind !== 'court') return failure('order.officeUnknown', 'court')
  if (!NUMBER_SERIES.test(series)) return failure('order.seriesInvalid', 'series')
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > MAX_SEQUENCE) {
    return failure('order.sequenceInvalid', 'sequence')
  }
  if (!Number.isInteger(year) || String(year).length !== YEAR_DIGITS) return failure('order.sequenceInvalid', 'year')
  return success(composeSeriesNumber('IPZ', court, year, series, sequence))
}
