import { success } from '../../shared/domain/result/result.ts'
import type { Services } from '../usecases/services.ts'
import type { FileDialogs } from '../windows/fileDialogs.ts'
import { decodeText } from './decodeText.ts'
import { readDelimited } from './readDelimited.ts'
import { readPicked } from './readPicked.ts'

/** Asks for a bank's statement and reads it as rows of cells. */
export function createStatementPicker(dialogs: Pick<FileDialogs, 'open'>): Services['pickStatement'] {
  return async (maxBytes) => {
    const path = await dialogs.open('statement')
    if (path === undefined) return success(undefined)
    const text = await readPicked(path, maxBytes, { decode: decodeText })
    return text.ok ? readDelimited(text.value) : text
  }
}
