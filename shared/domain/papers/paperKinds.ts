import type { Role } from '../staff/roles.ts'
import type { DutyKind } from '../duties/dutyRecord.ts'
import { PAPER_VARIANTS, type PaperField, type PaperVariant } from './paperFields.ts'

/** Every paper of the program, by the name of its document. */
export const PAPER_KINDS = [
  'notice-of-rights',
  'injured-party-statement',
  'rights-leaflet',
  'deadline-list',
  'legal-aid-request',
  'support-referral',
  'property-claim',
  'claim-supplement',
  'claim-withdrawal',
  'successor-inquiry',
  'security-measure-proposal',
  'expert-report-request',
  'compensation-order',
  'order-reasons',
  'calculation-annex',
  'rectification',
  'anonymised-order',
  'decision-in-short',
  'service-slip',
  'covering-letter',
  'envelope',
  'envelope-c5',
  'civil-action-instruction',
  'enforceable-extract',
  'enforcement-motion',
  'payment-statement',
  'statistical-report',
] as const
/** One of `PAPER_KINDS`. */
export type PaperKind = (typeof PAPER_KINDS)[number]

/** How papers are grouped where one is chosen. */
export const PAPER_GROUPS = ['notice', 'claim', 'decision', 'service', 'collection'] as const
/** One of `PAPER_GROUPS`. */
export type PaperGroup = (typeof PAPER_GROUPS)[number]

/** What a paper cannot be made without, beyond office and role; each has its check in `offerPaper.ts`. */
export const PAPER_NEEDS = [
  'claim',
  'injured',
  'beforeHearingEnd',
  'consent',
  'claimantDied',
  'decision',
  'issued',
  'standing',
] as const
/** One of `PAPER_NEEDS`. */
export type PaperNeed = (typeof PAPER_NEEDS)[number]

/** Parts of the life of a claim to which papers belong: before it is filed, before the decision, after it, and once it is final. */
export const PAPER_PHASES = ['preparing', 'deciding', 'decided', 'final'] as const
/** One of `PAPER_PHASES`. */
export type PaperPhase = (typeof PAPER_PHASES)[number]

/** Languages of data files, beside our own, in which some papers can be made. */
export const FURTHER_LANGUAGES = ['sq', 'ru'] as const
/** One of `FURTHER_LANGUAGES`. */
export type FurtherLanguage = (typeof FURTHER_LANGUAGES)[number]

/** One kind of paper. */
export type PaperRow = Readonly<{
  group: PaperGroup
  /** Whose paper it is: that of the court, of the prosecution, or of either. */
  organ: 'court' | 'prosecution' | 'either'
  by: readonly Role[]
  needs: readonly PaperNeed[]
  /** When it is usually made: by this it is offered first, and nothing is refused. */
  phases: readonly PaperPhase[]
  /** What is asked of the one who makes it, and said by nothing in the file. */
  asks: readonly PaperField[]
  further: readonly FurtherLanguage[]
  /** Whether it takes a number of the register of papers; an order has one of its own. */
  isNumbered: boolean
  /** Whether it speaks of an issued order, by its number. */
  citesOrder: boolean
  /** May be published: made of the order as it was issued, and only once whoever makes it has read what it will say. */
  forPublication?: true
  /** A list of what the office has, no letter: it bears the anchor of the journals at its foot. */
  isRegister?: true
}>

const WRITERS = ['prosecutor', 'judge', 'clerk'] as const
const REGISTRY = ['prosecutor', 'clerk'] as const
const SUPPORT = [...REGISTRY, 'coordinator'] as const
const CHAMBERS = ['judge', 'clerk'] as const
const ALWAYS = PAPER_PHASES
const BEFORE_DECISION = ['preparing', 'deciding'] as const

const LETTER = {
  organ: 'either',
  by: WRITERS,
  needs: ['claim'],
  phases: ['preparing'],
  asks: ['date'],
  further: [],
  isNumbered: true,
  citesOrder: false,
} as const satisfies Omit<PaperRow, 'group'>
const COURT = {
  ...LETTER,
  organ: 'court',
  by: CHAMBERS,
  phases: ['decided'],
  citesOrder: true,
} as const satisfies Omit<PaperRow, 'group'>
/** Bears the day of the order it belongs to. */
const OF_ORDER = { ...COURT, group: 'decision', needs: ['claim', 'decision', 'issued'], asks: [] } as const

/**
 * Every paper: whose it is, who makes it, what must stand before it, what is asked for it. Nothing else says so: the
 * picker, the form, the refusals and the rights follow.
 */
export const PAPERS = {
  'notice-of-rights': { ...LETTER, group: 'notice', needs: ['injured'], further: ['sq'] },
  'injured-party-statement': {
    ...LETTER,
    group: 'notice',
    needs: ['injured'],
    phases: BEFORE_DECISION,
    further: ['sq'],
  },
  // A sheet of general advice is no act and has no number.
  'rights-leaflet': {
    ...LETTER,
    group: 'notice',
    needs: ['injured'],
    phases: BEFORE_DECISION,
    further: ['sq'],
    isNumbered: false,
  },
  // A working overview of the file, no act.
  'deadline-list': { ...LETTER, group: 'notice', phases: ALWAYS, needs: [], isNumbered: false, isRegister: true },
  'legal-aid-request': { ...LETTER, group: 'notice', by: SUPPORT, needs: ['injured'] },
  // Support does not depend on a claim; it is passed on only as the victim has consented to.
  'support-referral': { ...LETTER, group: 'notice', by: SUPPORT, needs: ['injured', 'consent'] },
  'property-claim': { ...LETTER, group: 'claim', organ: 'prosecution', by: ['prosecutor'] },
  'claim-supplement': {
    ...LETTER,
    group: 'claim',
    organ: 'prosecution',
    by: ['prosecutor'],
    phases: BEFORE_DECISION,
  },
  'claim-withdrawal': { ...LETTER, group: 'claim', phases: ['deciding'], needs: ['claim', 'beforeHearingEnd'] },
  // To each of the successors of a claimant who died.
  'successor-inquiry': {
    ...LETTER,
    group: 'claim',
    needs: ['claim', 'claimantDied', 'beforeHearingEnd'],
    phases: BEFORE_DECISION,
    asks: ['recipient', 'date'],
  },
  'security-measure-proposal': {
    ...LETTER,
    group: 'claim',
    organ: 'prosecution',
    by: ['prosecutor'],
    phases: BEFORE_DECISION,
  },
  'expert-report-request': { ...LETTER, group: 'claim', by: ['prosecutor', 'judge'], phases: BEFORE_DECISION },
  // Made by the act that issues it, with a number of its own.
  'compensation-order': {
    ...OF_ORDER,
    by: ['judge'],
    needs: ['claim', 'decision'],
    phases: ['deciding'],
    isNumbered: false,
  },
  'order-reasons': { ...OF_ORDER, by: ['judge'] },
  'calculation-annex': { ...COURT, group: 'decision', needs: ['claim', 'decision'] },
  // Made by the ruling that corrects an order, with a number of its own.
  rectification: { ...OF_ORDER, by: ['judge'], isNumbered: false },
  'anonymised-order': { ...OF_ORDER, forPublication: true },
  'decision-in-short': { ...OF_ORDER, asks: ['final'], further: ['sq', 'ru'], isNumbered: false },
  'service-slip': { ...COURT, group: 'service', by: ['clerk'], phases: ALWAYS, asks: ['recipient', 'date'] },
  'covering-letter': { ...COURT, group: 'service', phases: ALWAYS, asks: ['recipient', 'date'] },
  envelope: {
    ...COURT,
    group: 'service',
    by: ['clerk'],
    phases: ALWAYS,
    asks: ['recipient', 'date'],
    isNumbered: false,
  },
  'envelope-c5': {
    ...COURT,
    group: 'service',
    by: ['clerk'],
    phases: ALWAYS,
    asks: ['recipient', 'date'],
    isNumbered: false,
  },
  'civil-action-instruction': {
    ...COURT,
    group: 'service',
    phases: ['decided', 'final'],
    needs: ['claim', 'decision', 'standing'],
    asks: ['recipient', 'date', 'final'],
  },
  'enforceable-extract': {
    ...COURT,
    group: 'collection',
    phases: ['final'],
    needs: ['claim', 'decision', 'issued'],
    asks: ['date', 'final', 'enforceable'],
  },
  'enforcement-motion': {
    ...COURT,
    group: 'collection',
    organ: 'either',
    by: REGISTRY,
    phases: ['final'],
    needs: ['claim', 'decision', 'standing'],
    asks: ['date', 'final', 'enforceable'],
  },
  'payment-statement': {
    ...COURT,
    group: 'collection',
    phases: ['final'],
    needs: ['claim', 'decision', 'standing'],
    asks: ['recipient', 'date', 'final'],
  },
  // Of this file alone; the figures of an office are a screen of their own.
  'statistical-report': { ...LETTER, group: 'collection', phases: ['final'], needs: [], isRegister: true },
} as const satisfies Readonly<Record<PaperKind, PaperRow>>

/** The row of a kind of paper, as `PAPERS` has it. */
export function paperRowOf(kind: PaperKind): PaperRow {
  return PAPERS[kind]
}

/** In what a paper of that kind can be made: our own languages, and those of its data files. */
export function variantsOf(kind: PaperKind): readonly PaperVariant[] {
  const further: readonly string[] = FURTHER_LANGUAGES
  return [...PAPER_VARIANTS.filter((variant) => !further.includes(variant)), ...paperRowOf(kind).further]
}

/** The paper by which a duty before a claim is done, where there is one. */
export const DUTY_PAPERS: Readonly<Partial<Record<DutyKind, PaperKind>>> = {
  notify: 'notice-of-rights',
  ask: 'injured-party-statement',
  instruct: 'rights-leaflet',
  securityMeasure: 'security-measure-proposal',
}
