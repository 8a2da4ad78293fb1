import qrcode from 'qrcode-generator'

/** The dark modules of a QR code, row by row, `1` for dark. Level M, so that a folded or stamped sheet still reads. */
export function codeModules(data: string): readonly string[] {
  const code = qrcode(0, 'M')
  code.addData(data, 'Byte')
  code.make()
  const places = Array.from({ length: code.getModuleCount() }, (_none, index) => index)
  return places.map((row) => places.map((column) => (code.isDark(row, column) ? '1' : '0')).join(''))
}
