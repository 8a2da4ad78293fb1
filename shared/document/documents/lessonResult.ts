import json from '../../../resources/templates/lesson-result.json' with { type: 'json' }
import cnr from '../../../resources/locales/cnr/shell.json' with { type: 'json' }
import en from '../../../resources/locales/en/shell.json' with { type: 'json' }
import { LESSONS } from '../../domain/practice/lessons.ts'
import { formatShortDate } from '../../format/date.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { Block } from '../content/content.ts'
import { textTable } from '../content/textTable.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { LessonMoment, LessonRecord } from '../lessonRecord.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'

const WORDS = createVocabulary({
  texts: ['lesson', 'from', 'until', 'done', 'total', 'missed', 'line'],
  flags: ['missed.any'],
  parts: ['steps'],
})
const STEPS = {
  cnr: cnr.lesson.step as Readonly<Record<string, string>>,
  en: en.lesson.step as Readonly<Record<string, string>>,
}
// Bears the metadata of a form whose date is left to the pen.
const UNDATED = '2012-01-01'
const FORM: Pick<LessonRecord, 'role' | 'steps'> = { role: 'judge', steps: LESSONS.judge.map(({ id }) => ({ id })) }

/** What came of a lesson in practice: the steps that were done and when, those that were missed, from when to when. */
export const lessonResult = defineDocument(json, WORDS, compose)

function compose({ lesson }: DocumentRequest): Composed {
  const { role, steps } = lesson ?? FORM
  const missed = steps.filter(({ at }) => at === undefined).map(({ id }) => nameOf(id))
  const momentOrPen = (moment: LessonMoment | undefined) =>
    moment === undefined ? wordPair('blank') : formatMoment(moment)
  return {
    scope: createScope({
      texts: {
        lesson: { cnr: cnr.lesson.title[role], en: en.lesson.title[role] },
        from: momentOrPen(lesson?.from),
        until: momentOrPen(lesson?.until),
        done: samePair(String(steps.length - missed.length)),
        total: samePair(String(steps.length)),
        missed: { cnr: missed.map((name) => name.cnr).join('; '), en: missed.map((name) => name.en).join('; ') },
        line: wordPair('line'),
      },
      flags: { 'missed.any': missed.length > 0 },
    }),
    lists: {},
    parts: { steps: [composeTable(steps)] },
    date: lesson?.until.day ?? UNDATED,
    keep: [],
  }
}

function composeTable(steps: LessonRecord['steps']): Block {
  const header = (key: 'number' | 'step' | 'when') => wordPair(`table.lesson.${key}`)
  return textTable({
    id: 'steps',
    summary: wordPair('table.lesson.summary'),
    columns: [
      { header: header('number'), share: 10, align: 'right' },
      { header: header('step'), share: 54 },
      { header: header('when'), share: 36 },
    ],
    rows: steps.map(({ id, at }, index) => [
      samePair(String(index + 1)),
      nameOf(id),
      at === undefined ? wordPair('table.lesson.missed') : formatMoment(at),
    ]),
  })
}

function nameOf(id: string): Bilingual {
  return { cnr: STEPS.cnr[id] ?? id, en: STEPS.en[id] ?? id }
}

function formatMoment({ day, time }: LessonMoment): Bilingual {
  return {
    cnr: `${formatShortDate(day, 'cnr')} ${time.replace(':', '.')}`,
    en: `${formatShortDate(day, 'en')} ${time}`,
  }
}
