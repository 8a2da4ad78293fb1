import { findOffice } from '../offices/offices.ts'
import type { ClaimCustody } from './life.ts'
import { STAGES, type ClaimStage } from './stages.ts'

/**
 * Where a file is: the office that holds it, the two offices it concerns, and those that it has left for another, the last one last; `away`: with
 * another installation, which alone writes in it.
 */
export type FilePlace = Readonly<{
  holder: string
  court: string
  prosecution: string
  former?: readonly string[]
  away?: boolean
}>

/** Whether an office only had the file: it sees where the file went and how it stood there, and nothing that came after. */
export function isFormer({ court, prosecution, former = [] }: FilePlace, office: string): boolean {
  return office !== court && office !== prosecution && former.includes(office)
}

/** The court that has passed a file on last; undefined where none has. Never fails. */
export function lastFormerCourt({ former = [] }: FilePlace): string | undefined {
  return former.findLast((office) => findOffice(office)?.kind === 'court')
}

/**
 * The offices whose people may read a file: the prosecution's, and the court's once the file was put before it, that is
 * while it holds the file or where it has begun with it. What is being prepared is the prosecution's alone (ZKP 236/1). An
 * office that the file has left goes on seeing it among those that are elsewhere.
 */
export function officesReading(place: FilePlace, hasCourtBegun: boolean): readonly string[] {
  const isBeforeCourt = hasCourtBegun || place.holder === place.court
  const offices = isBeforeCourt ? [place.court, place.prosecution] : [place.prosecution]
  return [...offices, ...(place.former ?? []).filter((office) => isFormer(place, office))]
}

/** The office a claim lies with at a stage; none where its life is over. */
export function officeOfStage(place: FilePlace, stage: ClaimStage): string | undefined {
  const { organ } = STAGES[stage]
  return organ === 'nobody' ? undefined : place[organ]
}

/**
 * Whether a decision on a claim at a stage is shown to an organ: before it is out, it is the business of the one that deliberates.
 * Never fails. Source: docs/packet.md.
 */
export function isDecisionOf(stage: ClaimStage, organ: 'court' | 'prosecution'): boolean {
  return STAGES[stage].issued || STAGES[stage].filed === (organ === 'court')
}

/** The offices whose people may do an act of that custody on a claim at `stage`. */
export function officesFor(custody: ClaimCustody, place: FilePlace, stage: ClaimStage): readonly string[] {
  switch (custody) {
    case 'stage': {
      const office = officeOfStage(place, stage)
      return office === undefined ? [] : [office]
    }
    case 'court':
    case 'prosecution':
      return [place[custody]]
    case 'either':
      return [place.court, place.prosecution]
  }
}

/**
 * The office that holds the file once its claims stand at `stages`: the court's while any claim lies with the court, the
 * prosecution's once all that are alive lie with it; with no claim alive it stays where it is.
 */
export function holderAfter(place: FilePlace, stages: readonly ClaimStage[]): string {
  const organs = new Set(stages.map((stage) => STAGES[stage].organ))
  if (organs.has('court')) return place.court
  return organs.has('prosecution') ? place.prosecution : place.holder
}

/**
 * The offices that may change a person whom claims at `stages` name. One whom none names belongs to whoever has work in
 * the file (its holder, or an office with a claim), so that a returned claim can be mended while another lies with the
 * court; one whom claims of both organs name belongs to the holder.
 */
export function officesForPerson(
  place: FilePlace,
  stages: readonly ClaimStage[],
  stagesInFile: readonly ClaimStage[],
): readonly string[] {
  const owners = officesOf(place, stages)
  if (owners.length === 1) return owners
  return owners.length === 0 ? officesAtWork(place, stagesInFile) : [place.holder]
}

/** The offices with work in a file: who holds it, and with whom a claim lies. */
export function officesAtWork(place: FilePlace, stagesInFile: readonly ClaimStage[]): readonly string[] {
  return [...new Set([place.holder, ...officesOf(place, stagesInFile)])]
}

/** The same for a piece of evidence; what an issued decision rests on is nobody's to change (ZKP 379/7). */
export function officesForEvidence(
  place: FilePlace,
  stages: readonly ClaimStage[],
  stagesInFile: readonly ClaimStage[],
): readonly string[] {
  return stages.some((stage) => STAGES[stage].issued) ? [] : officesForPerson(place, stages, stagesInFile)
}

function officesOf(place: FilePlace, stages: readonly ClaimStage[]): readonly string[] {
  const offices = stages.map((stage) => officeOfStage(place, stage))
  return [...new Set(offices.filter((office) => office !== undefined))]
}
