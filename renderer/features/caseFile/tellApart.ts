type Named = Readonly<{ name: string; role: string }>

/** What each is called so that no two are called the same: one name that stands twice with the role, in one role with a number. */
export function tellApart(people: readonly Named[]): readonly string[] {
  const names = people.map(({ name }) => name)
  const inRoles = people.map(({ name, role }) => (countOf(names, name) > 1 ? `${name}, ${role}` : name))
  return inRoles.map((called, at) => {
    const upToHere = countOf(inRoles.slice(0, at + 1), called)
    return countOf(inRoles, called) > 1 ? `${called} (${String(upToHere)})` : called
  })
}

function countOf(names: readonly string[], name: string): number {
  return names.filter((one) => one === name).length
}
