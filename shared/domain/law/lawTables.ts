import { shippedHolidays, type HolidayTable } from '../deadlines/holidays.ts'
import { shippedTexts, type DocumentTexts } from './documentTexts.ts'
import { shippedInterestTable, type InterestTable } from '../interest/rates.ts'
import { shippedStateCompensation, type StateCompensationTable } from '../stateCompensation/stateCompensationTable.ts'

/** The tables of the law that change from year to year, as they are in force on a day; rules are handed them. */
export type LawTables = Readonly<{
  interest: InterestTable
  holidays: HolidayTable
  stateCompensation: StateCompensationTable
  /** The paragraphs of documents that the office words itself. */
  texts: DocumentTexts
}>

/** The tables that ship with the program: the first pack of each kind (resources/legal). */
export const shippedLaw: LawTables = {
  interest: shippedInterestTable,
  holidays: shippedHolidays,
  stateCompensation: shippedStateCompensation,
  texts: shippedTexts,
}
