import { describe, expect, test } from 'vitest'
import { CopySchedule } from '../../../electron/session/copySchedule.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The first minute in which a copy is due, of so many; `endsAt` tells the journals' ends in a minute. */
function firstDue(schedule: CopySchedule, endsAt: (minute: number) => string, minutes = 120): number | undefined {
  for (let minute = 1; minute <= minutes; minute += 1) if (schedule.tick(endsAt(minute))) return minute
  return undefined
}
const atWork = (minute: number) => String(minute)
const still = () => 'still'

describe('a copy is due', () => {
  test('when nothing was done for two minutes: what a session before has left does not wait for an hour', () => {
    expect(firstDue(new CopySchedule(undefined), still)).toBe(3)
    expect(firstDue(new CopySchedule(HOUR), still)).toBe(3)
  })

  test('within the hour while work goes on without a pause', () => {
    expect(firstDue(new CopySchedule(undefined), atWork)).toBe(50)
    expect(firstDue(new CopySchedule(0), atWork)).toBe(60)
  })

  test('not sooner than ten minutes after the newest one', () => {
    expect(firstDue(new CopySchedule(0), still)).toBe(10)
    expect(firstDue(new CopySchedule(4 * MINUTE), still)).toBe(6)
  })

  test('although the clock says that the newest one is of tomorrow', () => {
    expect(firstDue(new CopySchedule(-HOUR), still)).toBe(3)
  })

  test('not where nothing was done since, and again once something was', () => {
    const schedule = new CopySchedule(undefined)
    schedule.begun()
    schedule.made('still')
    expect(firstDue(schedule, still, 30)).toBeUndefined()
    expect(firstDue(schedule, () => 'more')).toBe(3)
  })

  test('again ten minutes after one that came to nothing', () => {
    const schedule = new CopySchedule(undefined)
    schedule.begun()
    expect(firstDue(schedule, still)).toBe(10)
  })
})
