import { expect, test } from 'vitest'
import { fitPlace, readPlace } from '../../../electron/windows/windowPlace.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }
const SECOND = { x: 1920, y: 0, width: 1366, height: 728 }
const place = { x: 2000, y: 40, width: 1366, height: 768, isMaximized: false }

test('a window comes back where it stood, no larger than the screen it stands on', () => {
  expect(fitPlace({ ...place, x: 100 }, [SCREEN])).toEqual({ ...place, x: 100 })
  expect(fitPlace(place, [SCREEN, SECOND])).toEqual({ ...place, height: 728 })
  expect(fitPlace({ ...place, x: -300, y: 0 }, [SCREEN])).toEqual({ ...place, x: -300, y: 0 })
})

test('where nobody could take hold of it any more, it opens as the first time', () => {
  expect(fitPlace(place, [SCREEN])).toBeUndefined()
  expect(fitPlace({ ...place, x: 100, y: -40 }, [SCREEN])).toBeUndefined()
  expect(fitPlace({ ...place, x: -1_300, y: 0 }, [SCREEN])).toBeUndefined()
  expect(fitPlace(place, [])).toBeUndefined()
})

test('a place is read as it was kept, and nothing else is one', () => {
  expect(readPlace(JSON.stringify(place))).toEqual(place)
  const { width: _width, ...less } = place
  for (const text of ['', 'x', 'null', '[]', JSON.stringify(less), JSON.stringify({ ...place, x: 1e9 }), '{"x":"1"}']) {
    expect(readPlace(text)).toBeUndefined()
  }
})
