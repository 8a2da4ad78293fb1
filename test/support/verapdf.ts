import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const VERSION = '1.28.2'
const JAR = join(homedir(), `.m2/repository/org/verapdf/apps/greenfield-apps/${VERSION}/greenfield-apps-${VERSION}.jar`)

// The collector of one thread: beside the other tests those of the parallel one only take time from them.
const ONE_THREAD = ['-XX:+UseSerialGC']

type Flavour = '2a' | 'ua1'

/** veraPDF from Maven Central, fetched once; false, and said loudly, where Java or Maven is missing or cannot reach it. */
export function isVeraPdfInstalled(): boolean {
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

/** What veraPDF says of a file under each flavour it was judged by. */
export type Verdicts = Readonly<Partial<Record<Flavour, 'PASS' | 'FAIL'>>>

/**
 * veraPDF's verdicts on files, or folders with all below them, by path: one start of Java for all of them, each file judged
 * by the flavour given, or by every one it claims to be; one that claims nothing is judged as ua1.
 */
export async function runVeraPdf(paths: readonly string[], flavour?: Flavour): Promise<ReadonlyMap<string, Verdicts>> {
  const settings = ['-f', flavour ?? '0', '--defaultflavour', 'ua1', '--format', 'text', '-r']
  const java = spawn(
    'java',
    [...ONE_THREAD, '-cp', JAR, 'org.verapdf.apps.GreenfieldCliWrapper', ...settings, ...paths],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const chunks: Buffer[] = []
  for await (const chunk of java.stdout as AsyncIterable<Buffer>) chunks.push(chunk)
  const verdicts = new Map<string, Verdicts>()
  for (const line of Buffer.concat(chunks).toString('utf8').split('\n')) {
    const [, verdict, path = '', judgedAs = ''] = /^(PASS|FAIL) (.*) (\S+)$/.exec(line) ?? []
    if (verdict !== undefined) verdicts.set(path, { ...verdicts.get(path), [judgedAs]: verdict })
  }
  return verdicts
}
