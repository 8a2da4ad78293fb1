import { z } from 'zod'
import type { Calculation, Claim, ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { HEAD_CODES } from '../../../shared/domain/caseFile/headCodes.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { typedDate } from '../../../shared/format/parseDate.ts'

const pair = z.object({ cnr: z.string(), en: z.string() })
const itemForm = z.object({ title: pair, amount: z.string(), date: z.string() })

/** One head as typed. `numbers` holds the texts of the calculation's fields, whatever the method. */
export const headForm = z.object({
  id: z.string(),
  code: z.string(),
  from: z.string(),
  to: z.string(),
  legalBasis: z.string(),
  personalityRight: z.string(),
  object: pair,
  method: z.string(),
  numbers: z.record(z.string(), z.string()),
  unit: pair,
  items: z.array(itemForm),
  amount: z.string(),
  evidence: z.array(z.string()),
  interestFrom: z.string(),
})
export type HeadForm = z.infer<typeof headForm>

export const claimForm = z.object({
  claimant: z.string(),
  filed: z.string(),
  filedWith: z.string(),
  informedOfRight: z.string(),
  askedDate: z.string(),
  askedMinutes: z.string(),
  joinsProsecution: z.string(),
  respondents: z.array(z.string()),
  jointly: z.boolean(),
  heads: z.array(headForm),
  costs: z.array(itemForm),
})
export type ClaimForm = z.infer<typeof claimForm>
export type ItemForm = z.infer<typeof itemForm>

export const METHODS = ['units', 'monthsByWage', 'list', 'receipts', 'annuity', 'labourValue', 'fixed'] as const
const EMPTY = { cnr: '', en: '' }
export const NO_ITEM: ItemForm = { title: EMPTY, amount: '', date: '' }

const money = (cents: number | null | undefined) =>
  cents === null || cents === undefined ? '' : formatNumber(cents, 'cnr')
const decimal = (value: string | undefined) => (value ?? '').replace('.', ',')

export function newHead(id: string, code = ''): HeadForm {
  return {
    id,
    code,
    from: '',
    to: '',
    legalBasis: '',
    personalityRight: '',
    object: EMPTY,
    method: 'fixed',
    numbers: {},
    unit: { cnr: 'h', en: 'h' },
    items: [],
    amount: '',
    evidence: [],
    interestFrom: '',
  }
}

export function newClaimForm(claimant: string, respondents: readonly string[]): ClaimForm {
  return {
    claimant,
    filed: '',
    filedWith: 'prosecution',
    informedOfRight: '',
    askedDate: '',
    askedMinutes: '',
    joinsProsecution: '',
    respondents: [...respondents],
    jointly: respondents.length > 1,
    heads: [],
    costs: [],
  }
}

export function claimToForm(claim: Claim): ClaimForm {
  return {
    claimant: claim.claimant,
    filed: typedDate(claim.filed),
    filedWith: claim.filedWith ?? '',
    informedOfRight: typedDate(claim.informedOfRight),
    askedDate: typedDate(claim.askedAsWitness?.date),
    askedMinutes: claim.askedAsWitness?.minutes ?? '',
    joinsProsecution: claim.joinsProsecution === undefined ? '' : claim.joinsProsecution ? 'yes' : 'no',
    respondents: [...claim.respondents],
    jointly: claim.jointly === true,
    heads: claim.heads.map(headToForm),
    costs: (claim.costs ?? []).map((cost) => ({ title: cost.title, amount: money(cost.amountCents), date: '' })),
  }
}

function headToForm(head: ClaimHead): HeadForm {
  return {
    ...newHead(head.id, head.code),
    from: typedDate(head.from),
    to: typedDate(head.to),
    legalBasis: head.legalBasis ?? '',
    personalityRight: head.personalityRight ?? '',
    object: head.object ?? EMPTY,
    ...calculationToForm(head.calculation),
    amount: money(head.amountCents),
    evidence: [...head.evidence],
    interestFrom: typedDate(head.interestFrom),
  }
}

function calculationToForm(calculation: Calculation): Partial<HeadForm> {
  const { method } = calculation
  switch (calculation.method) {
    case 'units': {
      const unit =
        typeof calculation.unit === 'string' ? { cnr: calculation.unit, en: calculation.unit } : calculation.unit
      return { method, unit, numbers: { quantity: decimal(calculation.quantity), rate: money(calculation.rateCents) } }
    }
    case 'monthsByWage':
      return { method, numbers: { months: decimal(calculation.months), wage: money(calculation.wageCents) } }
    case 'annuity':
      return { method, numbers: { months: decimal(calculation.months), monthly: money(calculation.monthlyCents) } }
    case 'labourValue':
      return {
        method,
        numbers: {
          hours: decimal(calculation.hours),
          rate: money(calculation.rateCents),
          overtimeHours: decimal(calculation.overtimeHours),
          overtimeRate: money(calculation.overtimeRateCents),
          paid: money(calculation.paidCents),
          gain: money(calculation.gainCents),
        },
      }
    case 'list':
    case 'receipts':
      return {
        method,
        items: (calculation.items ?? []).map((item) => ({
          title: item.title,
          amount: money(item.amountCents),
          date: typedDate(item.date),
        })),
      }
    case 'fixed':
      return { method }
  }
}

/** The code as the contract knows it; `undefined` while none is chosen. */
export function headCode(typed: string) {
  return HEAD_CODES.find((code) => code === typed)
}
