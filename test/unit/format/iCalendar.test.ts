import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { writeCalendar } from '../../../shared/format/iCalendar.ts'

type Property = Readonly<{ name: string; params: string; value: string }>

/** A strict reader of RFC 5545: line ends, length of lines, folding, the shape of a line, nesting, and escapes of text. */
function readCalendar(text: string): readonly Property[] {
  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  // A letter that was cut in two would not survive reading as UTF-8.
  expect(Buffer.from(text).toString()).toBe(text)
  const properties = text.replaceAll('\r\n ', '').slice(0, -2).split('\r\n').map(readLine)
  expect(nesting(properties)).toEqual([])
  return properties
}

function readLine(line: string): Property {
  const found = /^([A-Z-]+)((?:;[A-Z-]+=[^;:"]+)*):(.*)$/su.exec(line)
  if (found === null) throw new Error(`no content line: ${line}`)
  const [, name = '', params = '', value = ''] = found
  return { name, params, value: name === 'SUMMARY' ? readText(value) : value }
}

function readText(value: string): string {
  expect(value).not.toMatch(/(?<!\\)(?:\\\\)*[;,]/)
  expect(value).toMatch(/^(?:[^\\]|\\[\\;,nN])*$/su)
  return value.replaceAll(/\\([\\;,nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}

function nesting(properties: readonly Property[]): readonly string[] {
  const open: string[] = []
  for (const { name, value } of properties) {
    if (name === 'BEGIN') open.push(value)
    if (name === 'END') expect(open.pop()).toBe(value)
  }
  return open
}

const valuesOf = (text: string, name: string) =>
  readCalendar(text).flatMap((one) => (one.name === name ? [one.value] : []))

test('days of a calendar are whole, free, stamped and end on the day after', () => {
  const text = writeCalendar(
    [{ uid: 'a-1@naknada', date: '2026-12-31', summary: 'K.br.23/26 · Žalba' }],
    '2026-11-23T08:15:30.123Z',
  )
  expect(text).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Naknada//Rokovi//SR',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:a-1@naknada',
      'DTSTAMP:20261123T081530Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:K.br.23/26 · Žalba',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
  expect(readCalendar(text)).toHaveLength(13)
})

test.each([
  ['signs that mean something', 'a, b; c\\d \\n "e": f'],
  ['line breaks', 'prvi\r\ndrugi\ntreći\rčetvrti'],
  ['a long line', `K.br.1/26 · ${'Обавјештење о праву '.repeat(12)}`],
  ['letters of two, three and four octets at every place of the fold', `${'x'.repeat(66)}žЖ€😀${'Ш'.repeat(80)}`],
  ['nothing but emoji', '😀'.repeat(40)],
])('is read back: %s', (_name, summary) => {
  const text = writeCalendar([{ uid: 'u@naknada', date: '2026-02-28', summary }], '2026-01-01T00:00:00.000Z')
  expect(valuesOf(text, 'SUMMARY')).toEqual([summary.replaceAll(/\r\n|\r/g, '\n')])
  expect(valuesOf(text, 'DTEND')).toEqual(['20260301'])
})

test('another program reads the same days and words, whatever the words hold', () => {
  const days = ['a, b; c\\d', 'prvi\ndrugi', `Шћ😀 ${'ž'.repeat(120)}`, 'K.br.23/26 · Žalba'].map((summary, index) => ({
    uid: `u${String(index)}@naknada`,
    date: `2026-12-${String(28 + index)}`,
    summary,
  }))
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar(days, '2026-11-23T08:15:30.123Z')) as unknown[])
  const read = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  expect(read.map(({ uid, startDate, summary }) => ({ uid, date: startDate.toString(), summary }))).toEqual(days)
  expect(read.map(({ startDate, endDate }) => [startDate.isDate, endDate.subtractDate(startDate).toSeconds()])).toEqual(
    days.map(() => [true, 86_400]),
  )
})

test('lines are folded at every length without losing a letter', () => {
  for (let length = 60; length < 90; length += 1) {
    const summary = `${'a'.repeat(length)}Š${'b'.repeat(length)}`
    const text = writeCalendar([{ uid: 'u@naknada', date: '2026-02-28', summary }], '2026-01-01T00:00:00.000Z')
    expect(valuesOf(text, 'SUMMARY')).toEqual([summary])
  }
})
