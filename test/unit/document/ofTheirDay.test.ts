import { describe, expect, test } from 'vitest'
import clauses from '../../../resources/templates/clauses.json' with { type: 'json' }
import deadlines from '../../../resources/legal/deadlines.json' with { type: 'json' }
import { getSharedFontSet } from '../../../electron/documents/fontSet.ts'
import { renderContent } from '../../../electron/documents/renderContent.ts'
import { compensationOrder } from '../../../shared/document/documents/compensationOrder.ts'
import { renderTemplate } from '../../../shared/document/template/renderTemplate.ts'
import { findTemplateOn, loadTemplateVersions } from '../../../shared/document/template/templateVersions.ts'
import { TemplateError } from '../../../shared/document/template/templateError.ts'
import { plain, type DocumentContent } from '../../../shared/document/content/content.ts'
import { computeDeadline } from '../../../shared/domain/deadlines/deadline.ts'
import { findDeadlineRules } from '../../../shared/domain/deadlines/deadlineRules.ts'
import {
  findPersonalityRight,
  headByCode,
  headVersions,
  personalityRights,
} from '../../../shared/domain/legal/heads.ts'
import { createFinding, findingsOn, toWarning, type FindingRule } from '../../../shared/domain/claim/finding.ts'
import findings from '../../../resources/legal/findings.json' with { type: 'json' }
import { findOffence, offences } from '../../../shared/domain/legal/offences.ts'
import { present, readTrainingCase } from '../../support/trainingCase.ts'

// The law changes on 1 July 2026: a new template, a new clause, a new period and a new penalty stand beside the old ones. The
// order of 15 June 2026 is made again as the law of its day had it.

const { json, words, composer } = compensationOrder.source
const file = json as Record<string, unknown>
const OLD = { ...file, validTo: '2026-06-30' }
const NEW = {
  ...file,
  version: '2026-2',
  validFrom: '2026-07-01',
  blocks: (file['blocks'] as { id?: string }[]).map((block) =>
    block.id === 'in-the-name' ? { ...block, cnr: 'U IME NARODA', en: 'IN THE NAME OF THE PEOPLE' } : block,
  ),
}
const terms = present(clauses.clauses.find(({ id }) => id === 'award-terms'))
const LIBRARY = {
  ...clauses,
  clauses: clauses.clauses.flatMap((clause) =>
    clause.id === 'award-terms'
      ? [
          { ...terms, validTo: '2026-06-30' },
          { ...terms, validFrom: '2026-07-01', cnr: 'sve odmah po pravosnažnosti.', en: 'all at once upon finality.' },
        ]
      : [clause],
  ),
}

function made(versions: ReturnType<typeof loadTemplateVersions>, date: string): DocumentContent {
  const composed = composer({ caseFile: readTrainingCase('case-01'), date })
  return renderTemplate(findTemplateOn(versions, composed.date), composed)
}

const text = ({ blocks }: DocumentContent, id: string) => {
  const found = blocks.find((block) => block.id === id)
  return found?.kind === 'text' ? plain(found.text.cnr) : ''
}

describe('a template beside its newer version', () => {
  const before = loadTemplateVersions(file, words)
  const after = loadTemplateVersions([OLD, NEW], words, LIBRARY)

  test('an order of before is made again to the word and to the byte', async () => {
    const [then, again] = [made(before, '2026-06-15'), made(after, '2026-06-15')]
    expect(again).toEqual(then)
    const [first, second] = await Promise.all(
      [then, again].map((content) => renderContent(content, 'bilingual', getSharedFontSet())),
    )
    expect(Buffer.from(present(second).bytes).equals(Buffer.from(present(first).bytes))).toBe(true)
  })
  test('an order of after follows the new version and the new clause, and names its version', () => {
    const content = made(after, '2026-07-01')
    expect(content.template.version).toBe('2026-2')
    expect(text(content, 'in-the-name')).toBe('U IME NARODA')
    expect(text(content, 'award-terms')).toBe('sve odmah po pravosnažnosti.')
    expect(text(made(after, '2026-06-30'), 'award-terms')).toContain('pod prijetnjom')
  })
  test.each([
    ['a gap', [OLD, { ...NEW, validFrom: '2026-07-02' }]],
    ['an overlap', [OLD, { ...NEW, validFrom: '2026-06-30' }]],
    ['two without an end', [file, NEW]],
    ['another document', [OLD, { ...NEW, id: 'other' }]],
  ])('%s between versions is a fault', (_name, files) => {
    expect(() => loadTemplateVersions(files, words)).toThrow(TemplateError)
  })
  test('a day before the first version has no paper', () => {
    expect(() => made(after, '2010-01-01')).toThrow(TemplateError)
  })
})

describe('tables beside their newer rows', () => {
  test('a deadline of before keeps its period', () => {
    const newer = deadlines.rules.flatMap((row) =>
      row.id === 'appealReply'
        ? [
            { ...row, validTo: '2026-06-30' },
            {
              ...row,
              validFrom: '2026-07-01',
              periods: { ...row.periods, default: { ...row.periods.default, count: 15 } },
            },
          ]
        : [row],
    ) as typeof deadlines.rules
    const due = (trigger: string) => {
      const found = computeDeadline({ rule: 'appealReply', trigger }, findDeadlineRules(trigger, newer))
      return found.ok ? found.value.due : found.error.code
    }
    expect(due('2026-06-30')).toBe('2026-07-08')
    expect(due('2026-07-01')).toBe('2026-07-16')
  })
  test('an offence of before keeps its penalty', () => {
    const place = { law: 'KZ CG', article: '444', paragraph: '1' }
    const entry = present(findOffence(place))
    const newer = offences.flatMap((one) =>
      one === entry
        ? [
            { ...one, validTo: '2026-06-30' },
            { ...one, validFrom: '2026-07-01', maxMonths: 144 },
          ]
        : [one],
    )
    expect(findOffence(place, '2026-06-30', newer)?.maxMonths).toBe(120)
    expect(findOffence(place, '2026-07-01', newer)?.maxMonths).toBe(144)
    expect(findOffence(place, undefined, newer)?.maxMonths).toBe(144)
  })
  test('a head of before keeps its name, and a right of personality its own', () => {
    const newer = changed(headVersions, headByCode('M01'), {
      name: { cnr: 'medicinski troškovi', en: 'medical expenses' },
    })
    expect(headByCode('M01', '2026-06-30', newer).name.cnr).toBe('troškovi liječenja i ljekova')
    expect(headByCode('M01', '2026-07-01', newer).name.cnr).toBe('medicinski troškovi')
    const right = present(findPersonalityRight('liberty'))
    const rights = changed(personalityRights, right, { name: { cnr: 'pravo na kretanje', en: 'right to movement' } })
    expect(findPersonalityRight('liberty', '2026-06-30', rights)?.name).toEqual(right.name)
    expect(findPersonalityRight('liberty', '2026-07-01', rights)?.name.cnr).toBe('pravo na kretanje')
  })
  test('a finding of before keeps its severity and its article, and what a check lowered stays lowered', () => {
    const code = 'claim.filedTooLate'
    const versions: readonly FindingRule[] = findings.findings[code]
    const rules: Readonly<Record<keyof typeof findings.findings, readonly FindingRule[]>> = {
      ...findings.findings,
      [code]: changed(versions, present(versions[0]), { severity: 'warning', basis: 'claim.content' }),
    }
    const found = createFinding(code, 'claims.0.claim.filed', { filed: '2026-05-01', end: '2026-04-30' })
    const on = (day: string | undefined) => findingsOn([found], day, rules)[0]
    expect(on('2026-06-30')).toEqual(found)
    expect(on(undefined)).toEqual(found)
    expect(on('2026-07-01')).toMatchObject({ severity: 'warning', article: 'ZKP 236/3', params: { end: '2026-04-30' } })
    expect(findingsOn([toWarning(found)], '2026-06-30', rules)[0]?.severity).toBe('warning')
  })
  test('the order speaks by the table of its day: its remedy, its heads', () => {
    const caseFile = readTrainingCase('case-01')
    const names = (date: string) =>
      composer({ caseFile, date }).lists['heads']?.map(({ texts }) => texts['head.name']?.cnr)
    expect(names('2026-06-15')).toEqual(
      caseFile.claims[0]?.claim.heads.map(({ code }) => headByCode(code, '2026-06-15').name.cnr),
    )
  })
})

type Dated = Readonly<{ validFrom: string; validTo: string | null }>

/** The rows, of which one ends on 30 June 2026 and goes on changed from the day after. */
function changed<Row extends Dated>(rows: readonly Row[], row: Row, change: Partial<Row>): readonly Row[] {
  return rows.flatMap((one) =>
    one === row
      ? [
          { ...one, validTo: '2026-06-30' },
          { ...one, validFrom: '2026-07-01', ...change },
        ]
      : [one],
  )
}
