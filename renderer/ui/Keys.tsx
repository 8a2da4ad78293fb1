/** A key combination as it stands on the keyboard, e.g. `Ctrl L`. */
export function Keys({ keys }: Readonly<{ keys: readonly string[] }>) {
  return (
    <span className="keys">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
