import table from '../../../resources/legal/venue.json' with { type: 'json' }
import { messageFor } from '../../text/message.ts'
import { codeIn, type RuleCode } from '../../text/messageKey.ts'
import { isInForce } from '../../time/validity.ts'
import { isLegalBasisKey, legalBasisByKey } from '../legal/legalBases.ts'
import { findOffence, type OffenceEntry, type OffencePlace } from '../legal/offences.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { Proceedings } from '../caseFile/proceedings.ts'
import type { VenueInput } from './venueInput.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** What a person must check before relying on the venue proposed. */
export type VenueWarning = Readonly<{ code: RuleCode; message: Bilingual }>

/** Which court the law points to, and who sits there. */
export type Composition = Readonly<{
  court: 'basic' | 'high'
  prosecution: 'basic' | 'high' | 'special'
  /** Whether a panel decides; otherwise a single judge. */
  panel: boolean
  judges: number
  /** Whether summary proceedings apply, with their shorter appeal period (ZKP 446). */
  summary: boolean
  /** Codes of the offices where the law names them: organised crime only. */
  offices?: Readonly<{ court: string; prosecution: string }>
  article: string
}>

/** A proposal, never a hard rule: the case says which court it is before. */
export type Venue = Composition & Readonly<{ warning?: Bilingual; warnings: readonly VenueWarning[] }>

type Found = Readonly<{ place: OffencePlace; entry: OffenceEntry | undefined }>

const rules = table.rules
const SHORT_FORM = /^(?:(\D+?) )?(?:čl(?:an|\.) ?)?(\d+[a-z]?)(?:(?:\/| st(?:av|\.) ?)(\d+))?$/u
const ARTICLE = /^(\d+[a-z]?)\/(\d+)$/u
// The law an offence is read under where none is named.
const ASSUMED_LAW = table.assumedLaw

function placeOf(offence: VenueInput['offences'][number]): OffencePlace {
  if (typeof offence !== 'string') {
    const [, article, paragraph] = ARTICLE.exec(offence.article) ?? []
    const law = offence.law ?? ASSUMED_LAW
    if (article === undefined || offence.paragraph !== undefined) return { ...offence, law }
    return { law, article, paragraph }
  }
  const [, law, article, paragraph] = SHORT_FORM.exec(offence.trim().replace(/\s+/gu, ' ')) ?? []
  return { law: law ?? ASSUMED_LAW, article: article ?? '', paragraph }
}

function writePlace(place: OffencePlace): string {
  return `${place.law} ${place.article}${place.paragraph === undefined ? '' : `/${place.paragraph}`}`
}

function warn(code: RuleCode, place?: OffencePlace): VenueWarning {
  return { code, message: messageFor(code, place === undefined ? {} : { place: writePlace(place) }) }
}

function warningsOf(found: readonly Found[], input: VenueInput, high: boolean): readonly VenueWarning[] {
  const warnings = found.flatMap(({ place, entry }) => {
    if (entry === undefined) return [warn('venue.offenceUnknown', place)]
    const missing =
      place.paragraph === undefined && entry.paragraph !== null ? [warn('venue.paragraphMissing', place)] : []
    return entry.venueHint === null || high ? missing : [...missing, warn(codeIn('venue', entry.venueHint))]
  })
  if (input.organised === true) warnings.push(warn('venue.organised'))
  if (input.plea === true) warnings.push(warn('venue.plea'))
  return warnings.filter((one, index) => {
    return warnings.findIndex((other) => other.message.cnr === one.message.cnr) === index
  })
}

function joinWarnings(warnings: readonly VenueWarning[]): Bilingual {
  return {
    cnr: warnings.map((warning) => warning.message.cnr).join(' '),
    en: warnings.map((warning) => warning.message.en).join(' '),
  }
}

/**
 * Which court and prosecutor's office the penalty points to (ZKP 24; domain §2.1): up to the bound a single judge of
 * a basic court, above it a panel of a high court, organised crime the special office. The gravest offence decides.
 * Practice departs from the text for trafficking, so the result carries warnings and binds nobody.
 * On a day the
 * penalties and bounds of that day count, else the newest. Error: `venue.noneKnown` where the catalogue has none of the offences.
 */
export function proposeVenue(input: VenueInput, on?: string): Result<Venue> {
  const composition = findComposition(input, on)
  if (!composition.ok) return composition
  const warnings = warningsOf(findPlaces(input, on), input, composition.value.panel)
  return success({
    ...composition.value,
    ...(warnings.length === 0 ? {} : { warning: joinWarnings(warnings) }),
    warnings,
  })
}

function findPlaces(input: VenueInput, on: string | undefined): readonly Found[] {
  return input.offences.map(placeOf).map((place) => ({ place, entry: findOffence(place, on) }))
}

function ruleOn(on: string | undefined) {
  const rule = on === undefined ? rules.at(-1) : (rules.findLast((row) => isInForce(row, on)) ?? rules[0])
  if (rule === undefined) throw new RangeError('no rule of venue')
  return rule
}

/**
 * The same without the warnings for a person: what a rule asks (ZKP 24). Error: `venue.noneKnown` where the catalogue has none
 * of the offences.
 */
export function findComposition(input: VenueInput, on?: string): Result<Composition> {
  const rule = ruleOn(on)
  const known = findPlaces(input, on).flatMap(({ entry }) => (entry === undefined ? [] : [entry]))
  const organised = input.organised === true
  if (known.length === 0 && !organised) return failure('venue.noneKnown', 'offences')
  const within = (bound: number) => known.every((entry) => entry.maxMonths !== null && entry.maxMonths <= bound)
  const high = organised || !within(rule.singleJudgeMaxMonths)
  const basis = high ? rule.panelBasis : rule.singleJudgeBasis
  if (!isLegalBasisKey(basis)) throw new RangeError('venue without a known legal basis')
  return success({
    court: high ? 'high' : 'basic',
    prosecution: organised ? 'special' : high ? 'high' : 'basic',
    panel: high,
    judges: high ? rule.panelJudges : 1,
    summary: !high && within(rule.summaryMaxMonths),
    ...(organised ? { offices: { court: rule.specialCourt, prosecution: rule.specialProsecution } } : {}),
    article: legalBasisByKey(basis, on).reference,
  })
}

/**
 * Whether the offences charged fall under summary proceedings, with their shorter periods (ZKP 446, 458/5, 458/6). No where
 * the catalogue knows none of them.
 */
export function isSummary({ offences, organised }: Pick<Proceedings, 'offences' | 'organised'>, on?: string): boolean {
  const found = findComposition({ offences: [...offences], organised }, on)
  return found.ok && found.value.summary
}

/**
 * Whether a penalty order may be made of the offences charged: of those with up to three years of imprisonment alone (ZKP 461; so
 * never of trafficking), which a basic court judges. Yes where the catalogue knows none of them.
 */
export function mayPenaltyOrder(
  { offences, organised }: Pick<Proceedings, 'offences' | 'organised'>,
  on?: string,
): boolean {
  const known = findPlaces({ offences: [...offences], organised }, on).flatMap(({ entry }) => entry ?? [])
  const bound = ruleOn(on).penaltyOrderMaxMonths
  return organised !== true && known.every(({ maxMonths }) => maxMonths !== null && maxMonths <= bound)
}
