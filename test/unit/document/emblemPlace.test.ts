import { expect, test } from 'vitest'
import type { Block } from '../../../shared/document/content/content.ts'
import { DocumentProblem } from '../../../shared/document/documentProblem.ts'
import { composeDocument, documents } from '../../../shared/document/registry.ts'
import { findOffice } from '../../../shared/domain/offices/offices.ts'
import { readTrainingCase } from '../../support/trainingCase.ts'

const FILE = readTrainingCase('case-01')
const { court, prosecution } = FILE.proceedings
const [BEFORE, AFTER] = ['2026-01-20', '2026-06-15']

/** A form of one sheet that comes back to the court: an emblem would take it over the page. */
const ONE_SHEET = 'service-slip'

const textOf = (block: Block | undefined): string =>
  block?.kind === 'text' ? block.text.cnr.map((run) => ('text' in run ? run.text : '')).join('') : ''

/** Whose emblem a paper has a place for, and which office stands in its heading; nothing for papers without one. */
function headOf(template: string, date: string) {
  const { blocks } = composeDocument(template, { caseFile: FILE, date })
  const state = blocks.findIndex((block) => textOf(block) === 'CRNA GORA')
  const place = blocks.find((block) => block.kind === 'emblem')
  const emblem = place?.kind === 'emblem' ? place.office : undefined
  if (state === -1) return { emblem, heading: undefined, isAbove: place === undefined }
  return { emblem, heading: textOf(blocks[state + 1]), isAbove: blocks[state - 1] === place }
}

const stages = [
  ['before the indictment', BEFORE, 3],
  ['after it', AFTER, 10],
] as const

test.each(stages)(
  'every paper with the heading of an office has the place of its emblem, and no other, %s',
  (_, date, least) => {
    const papers = documents.filter(({ id }) => id !== ONE_SHEET)
    const heads = papers.flatMap(({ id }) => {
      try {
        return [{ id, ...headOf(id, date) }]
      } catch (error) {
        if (error instanceof DocumentProblem) return []
        throw error
      }
    })
    expect(heads.filter(({ heading }) => heading !== undefined).length).toBeGreaterThan(least)
    for (const { id, emblem, heading, isAbove } of heads) {
      const office = emblem === undefined ? undefined : findOffice(emblem)?.nominative.cnr.toUpperCase()
      expect({ id, office, isAbove }).toEqual({ id, office: heading, isAbove: true })
    }
  },
)

test('a letter of the prosecution bears its own emblem, not that of the court', () => {
  expect(headOf('notice-of-rights', BEFORE).emblem).toBe(prosecution)
  expect(headOf('notice-of-rights', AFTER).emblem).toBe(court)
  expect(headOf('expert-report-request', AFTER).emblem).toBe(prosecution)
})
