const QUIET = 4

/** A QR code on the screen: always dark on white, whatever the theme. */
export function QrPicture({ rows, label }: Readonly<{ rows: readonly string[]; label: string }>) {
  const size = rows.length + 2 * QUIET
  const path = rows
    .flatMap((row, y) => [...row].flatMap((module, x) => (module === '1' ? [`M${at(x)} ${at(y)}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${String(size)} ${String(size)}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function at(place: number): string {
  return String(place + QUIET)
}
