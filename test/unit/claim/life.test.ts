import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { CLAIM_ACTS, FILE_ACTS, type ClaimAct, type FileAct } from '../../../shared/domain/claim/acts.ts'
import { FILE_LIFE, type FileActRow } from '../../../shared/domain/claim/fileLife.ts'
import { CLAIM_LIFE, type ClaimActRow } from '../../../shared/domain/claim/life.ts'
import {
  claimActsFor,
  fileActsFor,
  fileRowOf,
  hasWork,
  permitClaimAct,
  permitFileAct,
  rolesOf,
  rowOf,
  stageAfter,
  type ActAt,
} from '../../../shared/domain/claim/mayAct.ts'
import { CLAIM_STAGES, STAGES, type ClaimStage, type StageRow } from '../../../shared/domain/claim/stages.ts'
import { ROLES, type Role } from '../../../shared/domain/staff/roles.ts'

// Written by hand from the product's description and ZKP 235–242, 380–391; not derived from the table under test.
// acts, from, to (= stays), who, whose office (S stage, C court, P prosecution, E either), reachable
const LEGAL = `
edit draft,ready,returned = prosecutor S yes
remove draft,ready removed prosecutor S yes
prepare draft ready prosecutor S yes
revise ready draft prosecutor S yes
forward ready,returned forwarded prosecutor S yes
recall forwarded ready prosecutor P yes
register forwarded registered clerk,judge S yes
specify registered,inReview = clerk,judge S yes
startReview registered inReview judge S yes
return inReview returned judge S yes
resume returned,decided inReview judge C yes
deliberate inReview,decided = judge S yes
decide inReview decided judge S yes
askRelease decided = judge S yes
release,refuseRelease decided = judge,head S yes
issue decided issued judge S yes
recordDecision registered,inReview,decided issued clerk,judge S yes
correctRecorded issued,served,appealed,final,enforceable,uncollectable = clerk,judge C yes
askSuccessor draft,ready,forwarded,registered,inReview,returned,decided = prosecutor,clerk,judge S yes
declineSuccession draft,ready,forwarded,registered,inReview,returned,decided = prosecutor,clerk,judge S yes
succeed draft,ready,forwarded,registered,inReview,returned,decided = prosecutor,clerk,judge S yes
lapse draft,ready,forwarded,registered,inReview,returned,decided withdrawn prosecutor,clerk,judge S yes
withdraw draft,ready,forwarded,registered,inReview,returned,decided withdrawn prosecutor,clerk,judge S yes
recordService issued,served,appealed,final,enforceable,paid,uncollectable = clerk C yes
strikeService issued,served issued clerk C yes
serve issued served clerk S yes
fileAppeal issued,served,appealed appealed clerk,judge S yes
withdrawAppeal appealed served clerk,judge S yes
confirmOnAppeal,modifyOnAppeal appealed final clerk,judge S yes
annulOnAppeal appealed annulled clerk,judge S yes
annul final,enforceable,paid,uncollectable,civilAction annulled clerk,judge C yes
reopen annulled registered clerk,judge C yes
correct issued,served,appealed,final,enforceable,uncollectable = judge C yes
rectify issued,served,appealed,final,enforceable,uncollectable issued judge C yes
supplement issued,served,appealed issued judge C yes
becomeFinal served final clerk,judge S yes
becomeEnforceable final enforceable clerk,judge S yes
recallFinality final,enforceable served clerk,judge C yes
recallEnforceability enforceable final clerk,judge C yes
recordPayment issued,served,appealed,final,enforceable,uncollectable,civilAction,paid = clerk C yes
reverseEntry issued,served,appealed,final,enforceable,uncollectable,civilAction,annulled = clerk C yes
writeOff,agreeInstalments final,enforceable,uncollectable = clerk C yes
fileEnforcement enforceable = clerk C yes
recordEnforcement,strikeEnforcement issued,served,appealed,final,enforceable,uncollectable,paid,annulled = clerk C yes
applyToState issued,served,appealed,final,enforceable,uncollectable,civilAction = clerk C yes
recordStateStep,strikeStateStep issued,served,appealed,final,enforceable,uncollectable,civilAction,paid,annulled = clerk C yes
settle final,enforceable,uncollectable,civilAction paid clerk C yes
reopenDebt paid final clerk C yes
markUncollectable enforceable uncollectable clerk C yes
resumeCollection uncollectable enforceable clerk C yes
postponeStep final,enforceable = clerk,judge C yes
completeStep final,enforceable = clerk,judge C yes
handStepOver final,enforceable = clerk,judge C yes
followCivilAction final,civilAction civilAction clerk,prosecutor E yes
followCivilActionForRest final,enforceable,paid,uncollectable = clerk,prosecutor E yes`
  .trim()
  .split('\n')
  .flatMap((row) => {
    const [acts = '', from = '', to = '', by = '', custody = '', open] = row.split(' ')
    const moves = acts.split(',').flatMap((act) => from.split(',').map((stage) => ({ act, stage })))
    return moves.map((move) => ({ ...move, to, by: by.split(','), custody, isOpen: open === 'yes' }))
  })

const PLACE = { holder: 'VSPG', court: 'VSPG', prosecution: 'VDT-PG' }
const COURT_STAGES = 'forwarded registered inReview decided issued served appealed final enforceable annulled'.split(
  ' ',
)
const stagesWhere = (column: 'filed' | 'issued' | 'decided' | 'final') =>
  CLAIM_STAGES.filter((stage) => STAGES[stage][column])
const PROSECUTION_STAGES = ['draft', 'ready', 'returned']

/** The offices that may act by a row of `LEGAL`, spelled out once more by hand. */
function officesOf(stage: ClaimStage, custody: string): readonly string[] {
  if (custody === 'C') return ['VSPG']
  if (custody === 'P') return ['VDT-PG']
  if (custody === 'E') return ['VSPG', 'VDT-PG']
  if (COURT_STAGES.includes(stage)) return ['VSPG']
  return PROSECUTION_STAGES.includes(stage) ? ['VDT-PG'] : []
}

describe('the life of a claim', () => {
  test('knows exactly the legal moves, by exactly the right roles of the right office', () => {
    for (const stage of CLAIM_STAGES) {
      for (const act of CLAIM_ACTS) {
        const row = LEGAL.find((one) => one.stage === stage && one.act === act)
        for (const office of ['VSPG', 'VDT-PG', 'OSBR']) {
          for (const role of ROLES) {
            const moved = permitClaimAct(act, stage, PLACE, { office, roles: [role] })
            const mayMove = row?.by.includes(role) === true && officesOf(stage, row.custody).includes(office)
            const to = row === undefined || row.to === '=' || row.to === 'removed' ? stage : row.to
            expect([act, stage, office, role, moved.ok ? moved.value : false]).toEqual([
              act,
              stage,
              office,
              role,
              mayMove && to,
            ])
          }
        }
      }
    }
  })

  test('says whose the claim is before it says that the move is none', () => {
    const refusal = (stage: ClaimStage, office: string, role: Role) => {
      const moved = permitClaimAct('register', stage, PLACE, { office, roles: [role] })
      return moved.ok ? undefined : moved.error.code
    }
    expect(refusal('draft', 'VSPG', 'clerk')).toBe('caseFile.notInCustody')
    expect(refusal('forwarded', 'VDT-PG', 'clerk')).toBe('caseFile.notInCustody')
    expect(refusal('issued', 'VSPG', 'clerk')).toBe('claim.illegalMove')
    expect(refusal('withdrawn', 'VSPG', 'clerk')).toBe('claim.illegalMove')
    expect(refusal('forwarded', 'VSPG', 'coordinator')).toBe('claim.roleNotAllowed')
  })

  test('leaves no claim without a way on but a withdrawn one', () => {
    const reached = new Set<string>(['draft'])
    for (let step = 0; step < CLAIM_STAGES.length; step += 1) {
      for (const { stage, to } of LEGAL) if (reached.has(stage) && to !== '=' && to !== 'removed') reached.add(to)
    }
    expect([...reached].toSorted()).toEqual([...CLAIM_STAGES].toSorted())
    const dead = CLAIM_STAGES.filter((stage) => !CLAIM_ACTS.some((act) => rowOf(act).from.includes(stage)))
    expect(dead).toEqual(['withdrawn'])
  })

  test('offers what can be done today and nothing else, whatever was done before', () => {
    const actors = ROLES.flatMap((role) => ['VSPG', 'VDT-PG'].map((office) => ({ office, roles: [role] })))
    for (const stage of CLAIM_STAGES) {
      const offered = new Set(actors.flatMap((actor) => claimActsFor(stage, PLACE, actor)))
      const legal = LEGAL.filter((row) => row.isOpen && row.stage === stage).map((row) => row.act)
      expect([...offered].toSorted()).toEqual([...new Set(legal)].toSorted())
    }
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.constantFrom(...actors)), { maxLength: 60 }), (choices) => {
        let stage: ClaimStage = 'draft'
        for (const [choice, actor] of choices) {
          const possible = claimActsFor(stage, PLACE, actor)
          const act = possible[choice % Math.max(1, possible.length)]
          if (act === undefined) continue
          const moved = permitClaimAct(act, stage, PLACE, actor)
          if (!moved.ok) throw new Error(`${stage} ${act} ${actor.office}`)
          stage = moved.value
        }
        expect(CLAIM_STAGES).toContain(stage)
      }),
    )
  })

  test('never decides again, forwards or withdraws what has been issued', () => {
    for (const stage of stagesWhere('decided')) {
      for (const act of ['decide', 'forward', 'withdraw', 'resume', 'revise', 'return', 'edit', 'specify'] as const) {
        expect([act, stage, rowOf(act).from.includes(stage)]).toEqual([act, stage, false])
      }
    }
  })

  test('is moved by nobody who manages or audits the office', () => {
    for (const role of ['administrator', 'auditor'] as const) {
      expect(CLAIM_ACTS.filter((act) => rowOf(act).by.includes(role))).toEqual([])
      expect(FILE_ACTS.filter((act) => fileRowOf(act).by.includes(role))).toEqual([])
    }
  })

  test('asks of someone an act that is possible where the claim stands', () => {
    for (const stage of CLAIM_STAGES) {
      const { waitsFor } = STAGES[stage]
      if (waitsFor !== undefined) expect(rowOf(waitsFor).from).toContain(stage)
    }
  })
})

test('a correction of a slip moves nothing; a copy unlike its original runs the appeal period anew', () => {
  expect(stageAfter('final', 'correct')).toBe('final')
  expect(stageAfter('final', 'rectify')).toBe('issued')
})

test('after a partial award the rest is followed in a civil action while the award is collected', () => {
  expect(stageAfter('enforceable', 'followCivilActionForRest')).toBe('enforceable')
  expect(stageAfter('enforceable', 'settle')).toBe('paid')
  expect(CLAIM_LIFE.followCivilAction.needs).toEqual(['nothingAwarded'])
  expect(CLAIM_LIFE.followCivilActionForRest.needs).toEqual(['awardedInPart'])
})

test('an illegal move does not compile', () => {
  expect(stageAfter('ready', 'forward')).toBe('forwarded')
  // @ts-expect-error a draft cannot be issued
  stageAfter('draft', 'issue')
  // @ts-expect-error nothing leads out of a withdrawn claim
  stageAfter('withdrawn', 'prepare')
})

// What follows from the tables follows for every stage and act: one that is not answered for does not compile.
type Stages<Row> = Readonly<Record<ClaimStage | 'newStage', Row>>
type Acts<Row> = Readonly<Record<ClaimAct | 'newAct', Row>>
// @ts-expect-error a stage without its meaning
export const unansweredStage: Stages<StageRow> = STAGES
// @ts-expect-error an act without from, to, who, whose custody and what it needs
export const unansweredAct: Acts<ClaimActRow> = CLAIM_LIFE
// @ts-expect-error an act on a file without its row
export const unansweredFileAct: Readonly<Record<FileAct | 'newAct', FileActRow>> = FILE_LIFE
export const nothingLeadsOutOfWithdrawn: [ActAt<'withdrawn'>] extends [never] ? true : false = true

test('the lists of stages are the columns of the table', () => {
  expect(stagesWhere('filed')).toEqual(CLAIM_STAGES.filter((stage) => stage !== 'draft' && stage !== 'ready'))
  expect(stagesWhere('issued').join()).toBe(
    'issued,served,appealed,final,enforceable,paid,uncollectable,annulled,civilAction',
  )
  expect(stagesWhere('decided').join()).toBe('issued,served,appealed,final,enforceable,paid,uncollectable,civilAction')
  expect(stagesWhere('final').join()).toBe('final,enforceable,paid,uncollectable,civilAction')
  const stagesAt = (organ: string) => CLAIM_STAGES.filter((stage) => STAGES[stage].organ === organ).join()
  expect(stagesAt('prosecution')).toBe('draft,ready,returned')
  expect(stagesAt('nobody')).toBe('paid,uncollectable,withdrawn,civilAction')
})

test('a role is offered once the program has work for it', () => {
  expect(ROLES.filter(hasWork)).toEqual(ROLES)
})

test('who may call follows from the table', () => {
  expect(rolesOf('claim.register')).toEqual(['clerk', 'judge'])
  expect(rolesOf('claim.edit', 'claim.specify', 'caseFile.addClaim')).toEqual(['prosecutor', 'clerk', 'judge'])
  // @ts-expect-error no such act
  expect(rolesOf('claim.reject')).toEqual([])
})

describe('acts on a file', () => {
  const at = { court: { office: 'VSPG' }, prosecution: { office: 'VDT-PG' }, stranger: { office: 'OSBR' } } as const

  test('belong to the office that holds it, to one of the two, or to the court whose paper it is', () => {
    const clerk = (place: keyof typeof at) => ({ ...at[place], roles: ['clerk'] as const })
    expect(permitFileAct('export', PLACE, clerk('court')).ok).toBe(true)
    expect(permitFileAct('export', PLACE, clerk('prosecution'))).toMatchObject({
      error: { code: 'caseFile.notInCustody' },
    })
    expect(permitFileAct('open', PLACE, clerk('prosecution')).ok).toBe(true)
    expect(permitFileAct('open', PLACE, clerk('stranger')).ok).toBe(false)
    expect(permitFileAct('print', { ...PLACE, holder: 'VDT-PG' }, clerk('court')).ok).toBe(true)
    expect(permitFileAct('reveal', PLACE, { ...at.court, roles: ['coordinator'] })).toMatchObject({
      error: { code: 'claim.roleNotAllowed' },
    })
  })

  test('of a person or a piece of evidence belong to whom it is said', () => {
    const actor = { ...at.prosecution, roles: ['prosecutor'] as const }
    expect(permitFileAct('saveEvidence', PLACE, actor, ['VDT-PG']).ok).toBe(true)
    expect(permitFileAct('saveEvidence', PLACE, actor, []).ok).toBe(false)
  })

  test('are offered where they exist', () => {
    const offered = fileActsFor(PLACE, ['issued'], { ...at.court, roles: ['clerk'] })
    expect(offered).toEqual(expect.arrayContaining(['print', 'renumber']))
    for (const act of ['handOver', 'sever'] as const) expect(offered).not.toContain(act)
    const judge = { ...at.court, roles: ['judge'] as const }
    expect(fileActsFor(PLACE, ['inReview'], judge)).toEqual(expect.arrayContaining(['sever', 'join', 'transfer']))
    expect(fileActsFor(PLACE, [], { ...at.court, roles: ['head'] })).toEqual([
      ...['giveCard', 'bringCard', 'confirmCard', 'refuseCard', 'revokeCard'],
      ...['freezeFigures', 'exportFigures', 'closeDay', 'openDay'],
      ...['assign', 'reassign', 'unassign', 'exclude', 'readmit'],
      ...['confirmEmergency', 'endEmergency', 'printEmergency'],
      ...['standIn', 'endStandIn', 'setTimeStandard', 'saveUnit', 'removeUnit'],
      ...['proposeReleaseRule', 'confirmReleaseRule', 'refuseReleaseRule'],
      ...['releaseClause', 'refuseClause', 'recallClause'],
      ...['hold', 'releaseHold', 'withdrawErasure', 'erase', 'printErasure'],
    ])
    const prosecutor = { ...at.prosecution, roles: ['prosecutor'] as const }
    expect(fileActsFor(PLACE, ['inReview'], prosecutor)).not.toContain('saveEvidence')
    expect(fileActsFor(PLACE, ['inReview', 'returned'], prosecutor)).toContain('saveEvidence')
  })

  test('take a reason where somebody is entitled to ask why', () => {
    const withReason = FILE_ACTS.filter((act) => FILE_LIFE[act].reason)
    expect(withReason).toEqual(
      expect.arrayContaining(['export', 'reveal', 'unseal', 'assign', 'correctFact', 'correctPerson', 'sever']),
    )
    expect(withReason).not.toContain('seal')
  })
})
