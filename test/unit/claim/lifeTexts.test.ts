import { expect, test } from 'vitest'
import cnrActs from '../../../resources/locales/cnr/acts.json' with { type: 'json' }
import cnrScreens from '../../../resources/locales/cnr/screens.json' with { type: 'json' }
import enActs from '../../../resources/locales/en/acts.json' with { type: 'json' }
import cnrToday from '../../../resources/locales/cnr/today.json' with { type: 'json' }
import enToday from '../../../resources/locales/en/today.json' with { type: 'json' }
import enScreens from '../../../resources/locales/en/screens.json' with { type: 'json' }
import {
  AFTERMATHS,
  CLAIM_ACTS,
  FILE_ACTS,
  NOTED_READINGS,
  type ClaimAct,
  type FileAct,
} from '../../../shared/domain/claim/acts.ts'
import { TASKS } from '../../../shared/domain/claim/work.ts'
import { CLAIM_STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'

type FileWords = Readonly<Record<FileAct | (typeof AFTERMATHS | typeof NOTED_READINGS)[number], string>>
type ClaimWords = Readonly<Record<ClaimAct, string>>

// A new act or stage without its words in a language does not compile here.
const FILE_WORDS: readonly FileWords[] = [cnrActs.caseFile, enActs.caseFile]
const CLAIM_WORDS: readonly ClaimWords[] = [cnrActs.claim, enActs.claim]
const STAGE_WORDS: readonly Readonly<Record<ClaimStage, string>>[] = [cnrScreens.stage, enScreens.stage]

test('every act and stage has its words, and no word is of an act or stage that is none', () => {
  for (const words of FILE_WORDS)
    expect(Object.keys(words).toSorted()).toEqual([...FILE_ACTS, ...AFTERMATHS, ...NOTED_READINGS].toSorted())
  for (const words of CLAIM_WORDS) expect(Object.keys(words).toSorted()).toEqual([...CLAIM_ACTS].toSorted())
  for (const words of STAGE_WORDS) expect(Object.keys(words).toSorted()).toEqual([...CLAIM_STAGES].toSorted())
  for (const { task } of [cnrToday, enToday]) expect(Object.keys(task).toSorted()).toEqual([...TASKS].toSorted())
})
