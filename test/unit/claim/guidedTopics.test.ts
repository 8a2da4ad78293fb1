import { expect, test } from 'vitest'
import { HEAD_CODES } from '../../../shared/domain/caseFile/headCodes.ts'
import { findGuidedTopic, GUIDED_ORDER, GUIDED_TOPICS } from '../../../shared/domain/claim/guidedTopics.ts'

test('every head is asked under one topic, and every topic is asked', () => {
  expect(Object.values(GUIDED_TOPICS).flat().toSorted()).toEqual([...HEAD_CODES].toSorted())
  expect([...GUIDED_ORDER].toSorted()).toEqual(Object.keys(GUIDED_TOPICS).toSorted())
  for (const topic of GUIDED_ORDER) for (const code of GUIDED_TOPICS[topic]) expect(findGuidedTopic(code)).toBe(topic)
})

test('a row without a head belongs to none', () => {
  expect(findGuidedTopic('')).toBeUndefined()
})
