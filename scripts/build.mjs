// Builds dist/. With part names (main, preload, renderer) only those; with --if-changed only when a source has changed.
import { buildAll, buildIfChanged, buildPart, parts } from './build/bundles.mjs'

const started = Date.now()
const wanted = parts.filter((part) => process.argv.includes(part))

if (wanted.length > 0) await Promise.all(wanted.map((part) => buildPart(part)))
else if (!process.argv.includes('--if-changed')) await buildAll()
else if (!(await buildIfChanged())) process.exit(0)
process.stdout.write(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
