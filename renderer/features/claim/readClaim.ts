import type { Calculation, Claim, ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { compact, fieldReader, type FieldProblems } from '../../api/readFields.ts'
import { headCode, type ClaimForm, type HeadForm, type ItemForm } from './claimForm.ts'

type Reader = ReturnType<typeof fieldReader>

/**
 * What is typed as a claim: always a claim the gate can look at, and the problems that stop a save. What cannot be
 * read is absent from the claim, never guessed. `before` keeps what the form does not show.
 */
export function readClaim(
  form: ClaimForm,
  id: string,
  before: Claim | undefined,
): Readonly<{ claim: Claim; problems: FieldProblems }> {
  const read = fieldReader()
  const asked = read.date('askedDate', form.askedDate)
  const value = compact({
    ...before,
    id,
    claimant: read.required('claimant', form.claimant),
    filed: read.date('filed', form.filed),
    filedWith: (['prosecution', 'court'] as const).find((office) => office === form.filedWith),
    informedOfRight: read.date('informedOfRight', form.informedOfRight),
    askedAsWitness: asked === undefined ? undefined : compact({ date: asked, minutes: full(form.askedMinutes) }),
    joinsProsecution: form.joinsProsecution === '' ? undefined : form.joinsProsecution === 'yes',
    respondents: form.respondents,
    jointly: form.jointly ? true : before?.jointly === false ? false : undefined,
    heads: form.heads.flatMap((head, index) => readHead(head, index, before, read)),
    costs:
      form.costs.length === 0
        ? undefined
        : form.costs.map((cost, index) => readItem(cost, `costs.${String(index)}`, read)),
  })
  return { claim: value, problems: read.problems }
}

const full = (typed: string) => (typed.trim() === '' ? undefined : typed.trim())

function readHead(form: HeadForm, index: number, before: Claim | undefined, read: Reader): ClaimHead[] {
  const at = `heads.${String(index)}`
  const code = headCode(form.code)
  if (code === undefined) {
    read.required(`${at}.code`, '')
    return []
  }
  const hasObject = form.object.cnr.trim() !== '' || form.object.en.trim() !== ''
  return [
    compact({
      ...before?.heads.find((head) => head.id === form.id),
      id: form.id,
      code,
      from: read.date(`${at}.from`, form.from),
      to: read.date(`${at}.to`, form.to),
      legalBasis: full(form.legalBasis),
      personalityRight: full(form.personalityRight),
      object: hasObject ? form.object : undefined,
      calculation: readCalculation(form, at, read),
      amountCents: read.amount(`${at}.amountCents`, form.amount) ?? null,
      evidence: form.evidence,
      interestFrom: read.date(`${at}.interestFrom`, form.interestFrom),
    }),
  ]
}

function readCalculation(form: HeadForm, at: string, read: Reader): Calculation {
  const path = `${at}.calculation`
  const money = (name: string) => read.amount(`${path}.${name}Cents`, form.numbers[name])
  const count = (name: string) => readQuantity(`${path}.${name}`, form.numbers[name], read)
  const items = () => form.items.map((item, index) => readItem(item, `${path}.items.${String(index)}`, read))
  switch (form.method) {
    case 'units':
      return {
        method: 'units',
        quantity: count('quantity') ?? '0',
        unit: readUnit(form),
        rateCents: money('rate') ?? null,
      }
    case 'monthsByWage':
      return { method: 'monthsByWage', months: count('months') ?? '0', wageCents: money('wage') ?? null }
    case 'annuity':
      return { method: 'annuity', months: count('months') ?? '0', monthlyCents: money('monthly') ?? null }
    case 'labourValue':
      return compact({
        method: 'labourValue' as const,
        hours: count('hours') ?? '0',
        rateCents: money('rate') ?? null,
        overtimeHours: count('overtimeHours'),
        overtimeRateCents: money('overtimeRate'),
        paidCents: money('paid'),
        gainCents: money('gain'),
      })
    case 'list':
      return { method: 'list', items: items() }
    case 'receipts':
      return form.items.length === 0 ? { method: 'receipts' } : { method: 'receipts', items: items() }
    default:
      return { method: 'fixed' }
  }
}

function readUnit(form: HeadForm): Extract<Calculation, { method: 'units' }>['unit'] {
  const { cnr, en } = form.unit
  if (cnr.trim() === '') return 'h'
  return cnr === en && cnr.length <= 40 ? cnr : form.unit
}

function readItem(item: ItemForm, path: string, read: Reader) {
  if (item.amount.trim() === '') read.required(`${path}.amountCents`, '')
  const amountCents = read.amount(`${path}.amountCents`, item.amount) ?? 0
  return compact({ title: item.title, amountCents, date: read.date(`${path}.date`, item.date) })
}

/** A count as typed, `1.560` or `37,5`, in the exact decimal form of the contract. */
function readQuantity(path: string, typed: string | undefined, read: Reader): string | undefined {
  const text = (typed ?? '').trim()
  if (text === '') return undefined
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?$/.test(text) ? text.replaceAll('.', '') : text
  if (/^\d{1,9}(?:,\d{1,4})?$/.test(plain)) return plain.replace(',', '.')
  read.problems[path] = 'number.invalid'
  return undefined
}
