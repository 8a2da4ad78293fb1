import type { FindingView } from '../../../shared/contract/claim.ts'
import { createHeadNames } from '../../../shared/domain/claim/gateContext.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { MessageParams } from '../../../shared/text/i18n.ts'
import { keyIn } from '../../../shared/text/messageKey.ts'
import type { Text } from '../../i18n/useText.ts'
import { findPlaceOfFinding, type FindingPlace, type PlacedFile } from './findingPlace.ts'

/** The claim that was checked, stored or not: its heads by the order in which they stand on the screen. */
export type CheckedClaim = Pick<Claim, 'id' | 'heads'>

/** A finding in the words of the screen. */
export type FindingWords = Readonly<{
  key: string
  severity: FindingView['severity']
  message: string
  remedy: string | undefined
  /** The article, where the sentence does not name it already. */
  article: string | undefined
  place: FindingPlace | undefined
  /** The name of the place, from the tab to the field. */
  where: string
}>

/** The findings in words, each once, what stops the act first. */
export function writeFinding(
  findings: readonly FindingView[],
  file: PlacedFile,
  claim: CheckedClaim,
  text: Text,
): readonly FindingWords[] {
  const heads = nameHeads(claim, text)
  const words = new Map(
    findings.map((finding) => {
      const key = JSON.stringify([finding.code, finding.field, finding.params])
      return [key, oneInWords(finding, key, { file, claim, heads }, text)] as const
    }),
  )
  const all = [...words.values()]
  return [
    ...all.filter(({ severity }) => severity === 'blocker'),
    ...all.filter(({ severity }) => severity !== 'blocker'),
  ]
}

type Known = Readonly<{ file: PlacedFile; claim: CheckedClaim; heads: ReadonlyMap<string, string> }>

function oneInWords(finding: FindingView, key: string, { file, claim, heads }: Known, text: Text): FindingWords {
  const { t, has } = text
  const params = shownParams(finding.params, file, heads, text)
  const remedyKey = `findings.remedy.${finding.code}`
  const messageKey = `findings.${finding.code}`
  const message = t(has(messageKey) ? messageKey : keyIn('errors', finding.code), params)
  const citation = String(params[text.language === 'en' ? 'citationEn' : 'citationCnr'] ?? text.script(finding.article))
  const place = findPlaceOfFinding(finding.field, file, claim.id)
  return {
    key,
    severity: finding.severity,
    message,
    remedy: has(remedyKey) ? t(remedyKey, params) : undefined,
    article: citation === '' || message.includes(citation) ? undefined : citation,
    place,
    where: place === undefined ? '' : placeName(place, file, claim, text),
  }
}

// The rules name heads and persons by ids, which nobody reads: the screen says the row and the label it shows.
function shownParams(params: MessageParams, file: PlacedFile, heads: Known['heads'], text: Text): MessageParams {
  const shown: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number') shown[name] = value
    else shown[name] = name === 'person' ? personName(value, file, text) : (heads.get(value) ?? text.script(value))
  }
  return shown
}

// Once for all findings: a claim of hundreds of heads has hundreds of findings.
function nameHeads({ heads }: CheckedClaim, text: Text): Known['heads'] {
  const nameOf = createHeadNames(heads)
  return new Map(heads.map((head, at) => [nameOf(head), headName(head.code, nameOf(head), at, text)]))
}

function headName(code: string, name: string, at: number, { t }: Text): string {
  return name === code ? code : t('screens.gate.headInRow', { code, row: at + 1 })
}

function personName(id: string, file: PlacedFile, { pick, t }: Text): string {
  const person = file.people.find((one) => one.id === id)
  return person === undefined ? t('screens.gate.someone') : pick(person.label)
}

function placeName(place: FindingPlace, file: PlacedFile, claim: CheckedClaim, text: Text): string {
  const { t } = text
  const names = [t(`screens.tab.${place.tab}`), itemName(place, file, text), ...fieldName(place, claim, text)]
  return names.filter((name) => name !== '').join(' › ')
}

function itemName({ form, item }: FindingPlace, file: PlacedFile, { pick }: Text): string {
  if (form === 'person') return pick(file.people.find((person) => person.id === item)?.label)
  if (form === 'evidence') return pick(file.evidence.find((entry) => entry.id === item)?.title)
  if (form === 'proceedings' || file.claims.length < 2) return ''
  const claimant = file.claims.find((view) => view.claim.id === item)?.claim.claimant
  return pick(file.people.find((person) => person.id === claimant)?.label)
}

const isIndex = (part: string) => /^\d+$/.test(part)

function fieldName({ form, field }: FindingPlace, claim: CheckedClaim, { t, has }: Text): readonly string[] {
  if (field === '') return []
  const parts = field.split('.')
  const side = (['cnr', 'en'] as const).find((language) => parts.at(-1) === language)
  const path = side === undefined ? parts : parts.slice(0, -1)
  const rows = path.flatMap((part, at) => (isIndex(part) ? [rowName(path[at - 1] ?? '', Number(part))] : []))
  const column = `forms.${form}.${path.filter((part) => !isIndex(part)).join('.')}`
  const label = has(column) ? t(column) : ''
  return [...rows, side === undefined || label === '' ? label : `${label} (${t(`screens.mark.${side}`)})`]

  function rowName(list: string, at: number): string {
    const code = list === 'heads' ? claim.heads[at]?.code : undefined
    if (code !== undefined) return t('screens.gate.headInRow', { code, row: at + 1 })
    const key = `forms.row.${list}`
    return has(key) ? t(key, { row: at + 1 }) : String(at + 1)
  }
}
