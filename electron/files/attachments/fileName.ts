import { withoutInvisible } from '../../../shared/text/invisible.ts'

const MAX_LENGTH = 200
const CONTROLS = /[\p{Cc}\u202D\u202E]/gu

/**
 * What a file is called, without whatever a name may do elsewhere: no folder of either system, no signs that nobody sees
 * or that turn what is read around. Undefined where nothing is left.
 */
export function cleanFileName(name: string): string | undefined {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = withoutInvisible(last.normalize('NFC')).replace(CONTROLS, '').replaceAll('\n', '').trim()
  if (clean === '' || /^\.+$/.test(clean)) return undefined
  return [...clean].slice(0, MAX_LENGTH).join('')
}
