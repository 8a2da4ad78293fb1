type Props = Readonly<{ files: number; late: number; most: number }>

/** A number as a bar as long as its share of the largest one; what is past the standard is hatched. The number says it, the bar is beside it. */
export function LoadBar({ files, late, most }: Props) {
  const share = (count: number) => `${String(most === 0 ? 0 : (100 * count) / most)}%`
  return (
    <div className="load">
      <b>{files}</b>
      <span className="loadBar" aria-hidden="true">
        {late > 0 && <span className="late" style={{ width: share(late) }} />}
        {files > late && <span style={{ width: share(files - late) }} />}
      </span>
    </div>
  )
}
