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
})
