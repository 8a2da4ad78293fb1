import { z } from 'zod'

const hex16 = /^[0-9a-f]{32}$/

/** Random 128-bit identifiers: no meaning, no order, no personal data. */
export const caseId = z.string().regex(hex16).brand('CaseId')
export type CaseId = z.infer<typeof caseId>
export const orderId = z.string().regex(hex16).brand('OrderId')
export type OrderId = z.infer<typeof orderId>

/** Optimistic lock: the number of saves an aggregate has seen. */
export const revision = z.int().min(0)
export const nothing = z.strictObject({})

/** The first signs of the fingerprint of a public key, by which two people compare it. */
export const keyMark = z.string().regex(/^[0-9a-f]{4}(?: [0-9a-f]{4}){5}$/)
