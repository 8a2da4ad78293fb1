import PDFDocument from 'pdfkit'

type Options = Readonly<{
  /** What each page says. */
  pages: readonly string[]
  password?: string
  /** A script that a reader which runs scripts would carry out at opening. */
  script?: string
  /** What the file says beside its pages: in its data, a bookmark and a file within it. */
  about?: string
}>

/** A plain PDF as it comes from elsewhere: standard fonts that are not embedded, no tags. */
export function evidencePdf({ pages, password, script, about }: Options): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    ...(password === undefined ? {} : { userPassword: password }),
    ...(about === undefined ? {} : { info: { Author: about, Title: about, Subject: about, Keywords: about } }),
  })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const end = new Promise<Buffer>((resolve) => {
    document.on('end', () => {
      resolve(Buffer.concat(parts))
    })
  })
  for (const text of pages) document.addPage().fontSize(20).text(text, 72, 72)
  if (script !== undefined) document.addNamedJavaScript('opening', script)
  if (about !== undefined) {
    document.outline.addItem(about)
    document.file(Buffer.from(about), { name: `${about}.txt`, description: about })
  }
  document.end()
  return end
}
