import { isRecord } from './keptValue.ts'
import type { ClaimMove } from './moveClaims.ts'

/** A draft that goes along with claims; `stays`: what it is about stays in the file that they leave, and so does the draft. */
export type DraftMove = Readonly<{ from: string; to: string; stays: boolean }>

type Ids = Pick<ClaimMove, 'claims' | 'personIds' | 'evidenceIds'>

/** Members of typed records that name people or evidence, by id. */
const PEOPLE: ReadonlySet<string> = new Set([
  'claimant',
  'respondents',
  'of',
  'target',
  'recipient',
  'representative',
  'guardian',
  'defenceCounsel',
])
const EVIDENCE: ReadonlySet<string> = new Set(['evidence'])

/** Ids that drafts of a file use for what is not saved in it yet, and that nothing else may be given there. */
export function idsInDrafts(forms: readonly string[]): ReadonlySet<string> {
  return new Set(
    forms.flatMap((form) => {
      const [part = '', id = ''] = form.split('/')
      return part === 'newPerson' ? [id.slice(id.indexOf('-') + 1)] : [id]
    }),
  )
}

/** Where drafts of a file, by what follows its id in their keys, are found once claims have gone over to another file. */
export function planDraftMoves(
  forms: readonly string[],
  { claims, personIds, evidenceIds }: Ids,
): readonly DraftMove[] {
  const claimIds = new Map(claims.map(({ from, file }) => [from, file.claim.id]))
  return forms.flatMap((form) => {
    const [part = '', id = ''] = form.split('/')
    const to = (ids: ReadonlyMap<string, string>, stays: boolean) => {
      const next = ids.get(id)
      return next === undefined ? [] : [{ from: form, to: `${part}/${next}`, stays }]
    }
    switch (part) {
      case 'claim':
      case 'decision':
      case 'ruling':
        return to(claimIds, false)
      case 'person':
        return to(personIds, true)
      case 'evidence':
        return to(evidenceIds, true)
      case 'act':
      case 'paper': {
        // The act or the kind of the paper, then the claim that it is about.
        const [kind = '', ...rest] = id.split('_')
        const next = claimIds.get(rest.join('_'))
        return next === undefined ? [] : [{ from: form, to: `${part}/${kind}_${next}`, stays: false }]
      }
      default:
        return []
    }
  })
}

/**
 * The text of a draft with the people and evidence that it names under their ids in the other file; a text that is no
 * record stays as it is.
 */
export function renameInDraft(text: string, { personIds, evidenceIds }: Ids): string {
  const isSame = [...personIds, ...evidenceIds].every(([from, to]) => from === to)
  if (isSame) return text
  try {
    return JSON.stringify(renameIn(JSON.parse(text), personIds, evidenceIds))
  } catch {
    return text
  }
}

function renameIn(value: unknown, people: ReadonlyMap<string, string>, evidence: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renameIn(one, people, evidence))
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const ids = PEOPLE.has(name) ? people : EVIDENCE.has(name) ? evidence : undefined
      return [name, ids === undefined ? renameIn(inner, people, evidence) : renameIds(inner, ids)]
    }),
  )
}

function renameIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renameIds(one, ids))
  return typeof value === 'string' ? (ids.get(value) ?? value) : value
}
