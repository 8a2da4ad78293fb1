import { describe, expect, test } from 'vitest'
import { channels, type ChannelName } from '../../../shared/contract/channels.ts'
import { CLAIM_ACTS, FILE_ACTS, type Act } from '../../../shared/domain/claim/acts.ts'
import { permitClaimAct, permitFileAct } from '../../../shared/domain/claim/mayAct.ts'
import { CLAIM_STAGES } from '../../../shared/domain/claim/stages.ts'
import { ROLES_AT_WORK } from '../../../shared/domain/claim/work.ts'
import { READERS } from '../../../shared/domain/staff/readers.ts'
import { isLater, RIGHTS, rightsOf, type Right } from '../../../shared/domain/staff/rights.ts'
import { ROLES, type Role } from '../../../shared/domain/staff/roles.ts'

const CHANNELS = Object.keys(channels) as ChannelName[]
const fullName = ({ kind, name }: Right): string => (kind === 'reading' ? name : `${kind}.${name}`)
const byName = new Map(RIGHTS.map((right) => [fullName(right), right]))

/** The rows of the table that a channel rests on. */
function rowsOf(name: ChannelName): readonly string[] {
  const { access, acts } = channels[name]
  if (acts.length > 0) return acts
  if (access === 'anyone' || access === 'signedIn') return [access]
  if (access === ROLES_AT_WORK) return ['work']
  return Object.entries(READERS).flatMap(([reading, roles]) => (roles === access ? [reading] : []))
}

test('every act and every reading is one row of the table', () => {
  const acts: Act[] = [
    ...FILE_ACTS.map((act) => `caseFile.${act}` as const),
    ...CLAIM_ACTS.map((act) => `claim.${act}` as const),
  ]
  const general = [...Object.keys(READERS), 'work', 'signedIn', 'anyone']
  expect([...byName.keys()].sort()).toEqual([...acts, ...general].sort())
  expect(RIGHTS).toHaveLength(byName.size)
})

describe('every channel', () => {
  test.each(CHANNELS)('%s rests on rows of the table, and is open to those whom they name', (name) => {
    const rows = rowsOf(name)
    expect(rows.length).toBeGreaterThan(0)
    const named = new Set<string>(rows.flatMap((row): readonly string[] => byName.get(row)?.by ?? ['no such row']))
    const { access } = channels[name]
    const open: readonly string[] = typeof access === 'string' ? ROLES : access
    expect([...open].sort()).toEqual([...named].sort())
  })

  test('and every row that the program knows a way to has a channel', () => {
    const reached = new Set(CHANNELS.flatMap(rowsOf))
    const unreached = RIGHTS.filter((right) => !isLater(right) && !reached.has(fullName(right)))
    expect(unreached.map(fullName)).toEqual([])
  })
})

describe('what is done about an act is what the table says of the role', () => {
  const [court, prosecution] = ['VSPG', 'VDT-PG']
  const places = [court, prosecution].map((holder) => ({ holder, court, prosecution }))
  const actors = (role: Role) => [court, prosecution].map((office) => ({ office, roles: [role] }))

  test.each(ROLES)('%s', (role) => {
    const mine = new Set(RIGHTS.filter(({ by }) => by.includes(role)).map(fullName))
    const allowed = new Set<string>()
    for (const place of places) {
      for (const actor of actors(role)) {
        for (const act of FILE_ACTS) {
          if (permitFileAct(act, place, actor, [actor.office]).ok) allowed.add(`caseFile.${act}`)
        }
        for (const stage of CLAIM_STAGES) {
          for (const act of CLAIM_ACTS) {
            if (permitClaimAct(act, stage, place, actor).ok) allowed.add(`claim.${act}`)
          }
        }
      }
    }
    const acts = [...mine].filter((name) => /^(caseFile|claim)\./.test(name))
    expect([...allowed].sort()).toEqual(acts.sort())
  })
})

test("what one may do holds nothing that is another's, and nothing that the program cannot do yet", () => {
  const clerks = rightsOf(['clerk']).map(fullName)
  expect(clerks).toContain('caseFile.print')
  expect(clerks).not.toContain('claim.issue')
  expect(clerks).toContain('claim.serve')
  expect(clerks).toContain('claim.recordDecision')
  expect(clerks).not.toContain('claim.rectify')
  expect(
    rightsOf(['administrator'])
      .map(fullName)
      .filter((name) => name.includes('.')),
  ).toEqual([])
})
