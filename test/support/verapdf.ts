import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const VERSION = '1.28.2'
const JAR = join(homedir(), `.m2/repository/org/verapdf/apps/greenfield-apps/${VERSION}/greenfield-apps-${VERSION}.jar`)

/** veraPDF from Maven Central, fetched once; false where Java or Maven is missing or cannot reach it. */
export function veraPdfAvailable(): boolean {
  const has = (command: string): boolean => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0
  if (!has('java')) return skipped('Java is missing')
  if (existsSync(JAR)) return true
  if (!has('mvn')) return skipped('Maven is missing')
  spawnSync('mvn', ['-q', '-B', 'dependency:get', `-Dartifact=org.verapdf.apps:greenfield-apps:${VERSION}`], {
    stdio: 'ignore',
  })
  return existsSync(JAR) || skipped('veraPDF could not be fetched')
}

function skipped(reason: string): false {
  process.stderr.write(`SKIPPED: veraPDF – ${reason}\n`)
  return false
}

/** The lines `PASS …` or `FAIL …` of veraPDF for files under one flavour (`2a`, `ua1`). */
export function veraPdf(flavour: '2a' | 'ua1', files: readonly string[]): readonly string[] {
  const run = spawnSync(
    'java',
    ['-cp', JAR, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', flavour, '--format', 'text', ...files],
    { encoding: 'utf8' },
  )
  return run.stdout.split('\n').filter((line) => /^(PASS|FAIL) /.test(line))
}
