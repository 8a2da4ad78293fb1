import { describe, expect, test } from 'vitest'
import { composeDocument, templateIds } from '../../../electron/documents/allDocuments.ts'
import { LOOKS, paperFor } from '../../../electron/documents/layout/paper.ts'
import { layoutDocument } from '../../../electron/documents/layout/layoutDocument.ts'
import { getSharedFontSet } from '../../../electron/documents/fontSet.ts'
import { plain, type DocumentContent } from '../../../shared/document/content/content.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { editable, readTrainingCase } from '../../support/trainingCase.ts'

const ID = 'decision-in-short'

function textOf(content: DocumentContent, side: 'cnr' | 'en'): string {
  return content.blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.text[side])] : [])).join('\n')
}

function said(caseFile: CaseFile, side: 'cnr' | 'en' = 'cnr', template = ID): string {
  return textOf(composeDocument(template, { caseFile, order: { number: '1/26', issued: '2026-06-20' } }), side)
}

describe('the decision in short', () => {
  test('says who pays what, until when, what to do, what is open and whom to ask', () => {
    const text = said(readTrainingCase('case-01'))
    expect(text).toContain('Ratko Ždralović i Njegoš Džaković treba da Vam plate 21.153,23 eura')
    expect(text).toContain('Rok za plaćanje je 15 dana')
    expect(text).toContain('Nije odlučeno o iznosu od 2.000,00 eura')
    expect(text).toContain('Anđela Knežević')
    expect(said(readTrainingCase('case-01'), 'en')).toContain('must pay you EUR 21,153.23')
  })

  test('says interest is added to a part where some heads bear none, and to the whole where all do', () => {
    const edit = editable(readTrainingCase('case-01'))
    expect(said(edit.file)).toContain('Na dio tog iznosa se dodaje kamata')
    expect(said(edit.file, 'en')).toContain('Interest is added to a part of that sum')
    edit.decision.heads = edit.decision.heads.map((head) => ({ ...head, interestFrom: '2025-07-01' }))
    expect(said(edit.file)).toContain('Na to se dodaje kamata')
    expect(said(edit.file, 'en')).toContain('Interest is added for every day')
    edit.decision.heads = edit.decision.heads.map(({ interestFrom: _none, ...head }) => head)
    expect(said(edit.file)).not.toContain('kamata')
  })

  test('speaks of one who pays as of one', () => {
    const edit = editable(readTrainingCase('case-01'))
    edit.claim.respondents = ['d1']
    edit.decision.jointly = false
    expect(said(edit.file)).toContain('Ratko Ždralović treba da Vam plati 21.153,23 eura')
    expect(said(edit.file)).toContain('Ako ne plati na vrijeme')
    expect(said(readTrainingCase('case-01'))).toContain('Ako ne plate na vrijeme')
  })

  test('addresses who is not protected by name, and nobody else', () => {
    expect(said(readTrainingCase('case-01'))).toContain('Poštovana,')
    const edit = editable(readTrainingCase('case-01'))
    const injured = edit.file.people.find(({ role }) => role === 'injuredParty')
    Object.assign(injured ?? {}, { sealed: false, name: 'Milica Vučinić' })
    expect(said(edit.file)).toContain('Poštovana Milice Vučinić,')
  })

  test('says nothing of money where nothing was awarded', () => {
    const edit = editable(readTrainingCase('case-01'))
    Object.assign(edit.file.proceedings.verdict ?? {}, { kind: 'acquittal' })
    for (const head of edit.decision.heads)
      Object.assign(head, { awardedCents: 0, referredCents: head.awardedCents + (head.referredCents ?? 0) })
    const text = said(edit.file)
    expect(text).toContain('Ovaj sud nije odlučio koliko novca treba da dobijete')
    expect(text).not.toContain('treba da Vam')
    expect(text).not.toContain('Rok za plaćanje')
  })

  test.each(['cnr', 'cnr-Cyrl', 'en'] as const)('is one page in %s, in letters of 12 points and more', (language) => {
    for (const source of ['case-01', 'case-02-mended'] as const) {
      const content = composeDocument(ID, { caseFile: readTrainingCase(source), order: { number: '1/26' } })
      expect(layoutDocument(content, language, getSharedFontSet()).pages.length).toBe(1)
      const { size } = paperFor(language, content.page)
      const styles = content.blocks.flatMap((block) => (block.kind === 'text' ? [LOOKS[block.style].size] : []))
      expect(Math.min(...styles) * size).toBeGreaterThanOrEqual(12)
    }
  })
})

describe('in further languages', () => {
  test.each(['decision-in-short', 'notice-of-rights', 'injured-party-statement', 'rights-leaflet'])(
    '%s is complete in Albanian and marked as waiting for a translator',
    (base) => {
      expect(templateIds).toContain(`${base}-sq`)
      const text = said(readTrainingCase('case-01'), 'cnr', `${base}-sq`)
      expect(text).toContain('pret shqyrtimin nga përkthyesi')
      // Only names, citations and the mark of the translation are Montenegrin.
      expect(text.replace(/\(Prevod čeka.*\)/, '')).not.toMatch(/eura|godine|oštećen|okrivljen|zbog| i Njegoš/)
    },
  )

  test('the Russian sample says what it is', () => {
    const text = said(readTrainingCase('case-01'), 'cnr', 'decision-in-short-ru')
    expect(text).toContain('ОБРАЗЕЦ. Перевод ожидает проверки переводчиком')
    expect(text).toContain('Ratko Ždralović и Njegoš Džaković должны заплатить Вам 21.153,23 евро')
  })
})
