import { Fragment } from 'react'

const GROUP = /.{1,8}/g

/** A long row of signs that one compares by eye: it breaks only between groups of eight, and is copied whole. */
export function Fingerprint({ value }: Readonly<{ value: string }>) {
  return (
    <span className="fingerprint">
      {(value.match(GROUP) ?? []).map((group, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {group}
        </Fragment>
      ))}
    </span>
  )
}
