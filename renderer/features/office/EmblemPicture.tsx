import type { Emblem } from '../../../shared/domain/offices/emblem.ts'

const HEIGHT = 96

/** An emblem as it will stand on paper: outlines only, so that nothing of a file is ever run or fetched. */
export function EmblemPicture({ emblem, label }: Readonly<{ emblem: Emblem; label: string }>) {
  const { left, top, width, height, paths } = emblem
  return (
    <svg
      className="emblem"
      role="img"
      aria-label={label}
      height={HEIGHT}
      width={(HEIGHT * width) / height}
      viewBox={[left, top, width, height].join(' ')}
    >
      {paths.map(({ d, fill, evenOdd, stroke, matrix }, at) => (
        <path
          key={at}
          d={d}
          fill={fill ?? 'none'}
          fillRule={evenOdd === true ? 'evenodd' : 'nonzero'}
          stroke={stroke?.colour}
          strokeWidth={stroke?.width}
          transform={matrix === undefined ? undefined : `matrix(${matrix.join(' ')})`}
        />
      ))}
    </svg>
  )
}
