import json from '../../../resources/templates/rectification.json' with { type: 'json' }
import { displayNameOf } from '../sentences/party.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { samePair, wordPair } from '../words.ts'
import { REMEDY_FLAGS, REMEDY_TEXTS, createRemedyScope } from './appealPeriod.ts'
import { requireDecision } from './caseContext.ts'
import { defineAct } from './defineAct.ts'
import { createOrderConditions } from './orderConditions.ts'

const LINES = 3

/**
 * The ruling that corrects a judgment in its part on the claim: an obvious error, which moves nothing (ZKP 380/1), or a
 * written copy that differs from the original, from whose service the period for appeal runs anew (380/2); or that decides
 * what the judgment passed over.
 */
export const rectification = defineAct(json, {
  words: {
    texts: ['judge', 'decided.mark', 'ruling.number', 'reasons', ...REMEDY_TEXTS],
    flags: [
      'judge.known',
      'corrections.given',
      'decided.hasMark',
      'ruling.hasNumber',
      'reasons.given',
      'copyDiffers',
      'supplement',
      'restarts',
      'onRequest',
      ...REMEDY_FLAGS,
      'ruling',
      'penaltyOrder',
      'plea',
    ],
    counts: ['appealDays'],
    lists: {
      corrections: createVocabulary({ texts: ['number', 'place', 'wrong', 'right'] }),
      pens: createVocabulary({ texts: ['number', 'pen'] }),
    },
  },
  fill: ({ context, judge, request }) => {
    requireDecision(context)
    const { flags } = createOrderConditions(context)
    const corrections = request.corrections ?? []
    const { number, reasons } = request.ruling ?? {}
    const mark = request.order?.mark ?? context.file.proceedings.courtMark
    const remedy = createRemedyScope(context.file, context.on)
    return {
      scope: {
        texts: {
          judge: judge === undefined ? samePair('') : displayNameOf(judge),
          'decided.mark': samePair(mark ?? ''),
          'ruling.number': samePair(number ?? ''),
          reasons: reasons ?? samePair(''),
          ...remedy.texts,
        },
        flags: {
          'judge.known': judge !== undefined,
          'corrections.given': corrections.length > 0,
          'decided.hasMark': mark !== undefined,
          'ruling.hasNumber': number !== undefined,
          'reasons.given': reasons !== undefined,
          supplement: request.correction?.kind === 'omission',
          restarts: ['copyDiffers', 'omission'].includes(request.correction?.kind ?? ''),
          copyDiffers: request.correction?.kind === 'copyDiffers',
          onRequest: request.correction?.onRequest === true,
          ...remedy.flags,
          ruling: flags['ruling'] === true,
          penaltyOrder: flags['penaltyOrder'] === true,
          plea: flags['plea'] === true,
        },
        counts: remedy.counts,
      },
      lists: {
        corrections: corrections.map(({ place, wrong, right }, index) =>
          createScope({ texts: { number: samePair(String(index + 1)), place, wrong, right } }),
        ),
        pens: Array.from({ length: LINES }, (_, index) =>
          createScope({ texts: { number: samePair(String(index + 1)), pen: wordPair('rectification.pen') } }),
        ),
      },
    }
  },
})
