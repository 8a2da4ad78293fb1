import qrcode from 'qrcode-generator'

/** What goes into a code: letters as they stand, and decimal digits behind them, which take less room so. */
export type CodeData = Readonly<{ read: string; digits?: string }>

/** The dark modules of a QR code, row by row, `1` for dark. Level M, so that a folded or stamped sheet still reads. */
export function codeModules({ read, digits = '' }: CodeData): readonly string[] {
  const code = createCode({ read, digits })
  const places = Array.from({ length: code.getModuleCount() }, (_none, index) => index)
  return places.map((row) => places.map((column) => (code.isDark(row, column) ? '1' : '0')).join(''))
}

function createCode({ read, digits }: Required<CodeData>) {
  const code = qrcode(0, 'M')
  code.addData(read, 'Byte')
  if (digits !== '') code.addData(digits, 'Numeric')
  code.make()
  return code
}
