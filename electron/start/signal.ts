/** Something that happens once, and is waited for. */
export type Signal = Readonly<{ given: Promise<void>; give: () => void }>

export function createSignal(): Signal {
  let give = (): void => undefined
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}
