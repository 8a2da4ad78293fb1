// Builds dist/. With part names (main, preload, renderer) only those; with --if-changed only when a source has changed.
import { buildAll, buildPart, parts } from './build/buildAll.mjs'
import { isBuildFresh, rememberBuild } from './build/stamp.mjs'

const started = Date.now()
const wanted = parts.filter((part) => process.argv.includes(part))

if (wanted.length > 0) {
  await Promise.all(wanted.map((part) => buildPart(part)))
} else if (!process.argv.includes('--if-changed') || !isBuildFresh()) {
  await buildAll()
  rememberBuild()
} else {
  process.exit(0)
}
process.stdout.write(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
