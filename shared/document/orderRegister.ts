import type { RegisterEntry } from '../domain/order/registerBook.ts'

/** The register of orders of a year on its way to paper; nobody is named in it but judges. */
export type OrderRegister = Readonly<{
  office: string
  year: number
  day: string
  entries: readonly RegisterEntry[]
}>
