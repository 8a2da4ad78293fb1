import { readdirSync, readFileSync } from 'node:fs'

/** The processes that a process has started, and those that these have, as the kernel of Linux lists them; none elsewhere. */
export function descendantsOf(id: number): readonly number[] {
  return childrenOf(id).flatMap((child) => [child, ...descendantsOf(child)])
}

function childrenOf(id: number): readonly number[] {
  try {
    const threads = readdirSync(`/proc/${String(id)}/task`)
    return threads.flatMap((thread) => {
      const children = readFileSync(`/proc/${String(id)}/task/${thread}/children`, 'utf8')
      return children.split(' ').filter(Boolean).map(Number)
    })
  } catch {
    return []
  }
}
