import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const VERSION = '1.28.2'
const JAR = join(homedir(), `.m2/repository/org/verapdf/apps/greenfield-apps/${VERSION}/greenfield-apps-${VERSION}.jar`)

export const FLAVOURS = ['2a', 'ua1'] as const
export type Flavour = (typeof FLAVOURS)[number]

/** veraPDF from Maven Central, fetched once; false, and said loudly, where Java or Maven is missing or cannot reach it. */
export function veraPdfAvailable(): boolean {
  const has = (command: string): boolean => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0
  if (!has('java')) return skipped('JAVA IS MISSING')
  if (existsSync(JAR)) return true
  if (!has('mvn')) return skipped('MAVEN IS MISSING')
  spawnSync('mvn', ['-q', '-B', 'dependency:get', `-Dartifact=org.verapdf.apps:greenfield-apps:${VERSION}`], {
    stdio: 'ignore',
  })
  return existsSync(JAR) || skipped('veraPDF COULD NOT BE FETCHED')
}

function skipped(reason: string): false {
  const line = '='.repeat(72)
  process.stderr.write(`\n${line}\nSKIPPED: veraPDF (PDF/A-2a, PDF/UA-1) – ${reason}\n${line}\n\n`)
  return false
}

/**
 * The lines `PASS …` or `FAIL …` of veraPDF for files, or folders with all below them, under one flavour: one start of
 * Java for all of them.
 */
export async function veraPdf(flavour: Flavour, paths: readonly string[]): Promise<readonly string[]> {
  const java = spawn(
    'java',
    ['-cp', JAR, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', flavour, '--format', 'text', '-r', ...paths],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const chunks: Buffer[] = []
  for await (const chunk of java.stdout as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
    .toString('utf8')
    .split('\n')
    .filter((line) => /^(PASS|FAIL) /.test(line))
}
