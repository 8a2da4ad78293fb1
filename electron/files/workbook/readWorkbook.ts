import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { ReadSheet } from '../../../shared/format/readCell.ts'
import { readDateStyles } from './numberForms.ts'
import { readSheet } from './readSheet.ts'
import { readSheetTexts } from './sheetTexts.ts'
import { openWorkbook } from './workbookParts.ts'

type Wanted = Readonly<{
  /** Whether a sheet is the one that is looked for; the first of them is taken. */
  isWanted(sheet: ReadSheet): boolean
  /** How many rows that are not empty it may have. */
  mostRows: number
}>

/**
 * The sheet of a workbook that is looked for, the first one where none is. Errors: those of `openWorkbook`, and startList.tooLong (most).
 */
export async function readWorkbook(bytes: Buffer, { isWanted, mostRows }: Wanted): Promise<Result<ReadSheet>> {
  const book = await openWorkbook(bytes)
  if (!book.ok) return book
  const { sheets, strings, styles, is1904, read } = book.value
  const texts = strings === undefined ? success('') : await read(strings)
  const forms = styles === undefined ? success('') : await read(styles)
  if (!texts.ok) return texts
  if (!forms.ok) return forms
  const known = {
    texts: texts.value === '' ? [] : await readSheetTexts(texts.value),
    isDate: forms.value === '' ? [] : await readDateStyles(forms.value),
  }
  if (known.texts === undefined || known.isDate === undefined) return failure('startList.damaged')
  let first: ReadSheet | undefined
  for (const name of sheets) {
    const xml = await read(name)
    if (!xml.ok) return xml
    const rows = await readSheet(xml.value, { texts: known.texts, isDate: known.isDate, mostRows })
    if (rows === undefined) return failure('startList.damaged')
    const sheet = { rows, is1904 }
    if (isWanted(sheet))
      return rows.length > mostRows ? failure('startList.tooLong', undefined, { most: mostRows }) : success(sheet)
    first ??= sheet
  }
  return first === undefined ? failure('startList.damaged') : success(first)
}
