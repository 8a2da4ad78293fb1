import sax from 'sax'

/** A page of a list: names in the order of the store, each with the mark of its content, and folders where they were asked for. */
export type Page = Readonly<{
  objects: readonly Readonly<{ name: string; etag: string }>[]
  folders: readonly string[]
  isCutOff: boolean
}>

type Element = Readonly<{ path: string; text: string }>

/** The text of each element of an answer, by the names on its way; what is no XML has none. */
function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = []
  const path: string[] = []
  let text = ''
  const parser = sax.parser(true)
  parser.onopentag = ({ name }) => {
    path.push(name)
    text = ''
  }
  parser.ontext = (piece) => {
    text += piece
  }
  parser.onclosetag = () => {
    found.push({ path: path.join('/'), text })
    path.pop()
    text = ''
  }
  parser.onerror = () => undefined
  try {
    parser.write(xml).close()
  } catch {
    return []
  }
  return found
}

/** Reads a list (ListObjectsV2); nothing where it is none. */
export function readPage(xml: string): Page | undefined {
  const objects: { name: string; etag: string }[] = []
  const folders: string[] = []
  let name = ''
  let etag = ''
  let isCutOff: boolean | undefined
  for (const { path, text } of elementsOf(xml)) {
    if (path === 'ListBucketResult/Contents/Key') name = text
    else if (path === 'ListBucketResult/Contents/ETag') etag = text
    else if (path === 'ListBucketResult/Contents') {
      objects.push({ name, etag })
      name = etag = ''
    } else if (path === 'ListBucketResult/CommonPrefixes/Prefix') folders.push(text)
    else if (path === 'ListBucketResult/IsTruncated') isCutOff = text === 'true'
  }
  return isCutOff === undefined ? undefined : { objects, folders, isCutOff }
}

/** The code in the answer of a store that refuses. */
export function readErrorCode(xml: string): string {
  return elementsOf(xml).find(({ path }) => path === 'Error/Code')?.text ?? ''
}
