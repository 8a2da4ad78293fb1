import { Fragment } from 'react'

/** A key combination as it stands on the keyboard, e.g. `Ctrl L`; the space between them is for whoever hears it. */
export function Keys({ keys }: Readonly<{ keys: readonly string[] }>) {
  return (
    <span className="keys">
      {keys.map((key, at) => (
        <Fragment key={key}>
          {at > 0 && ' '}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
