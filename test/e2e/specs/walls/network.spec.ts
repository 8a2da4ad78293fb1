import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { formatNumber } from '../../../../shared/format/amount.ts'
import { startPrivateCups } from '../../../support/cups/privateCups.ts'
import { canLayOutNetwork, OWN_NETWORK } from '../../../support/network/ownNetwork.ts'
import { pdfFile, readPdfText } from '../../../support/pdf.ts'
import { createTemporaryFolder } from '../../../support/temporaryFolder.ts'
import { AppPage } from '../../pages/appPage.ts'
import { readTrainingForm } from '../../../support/trainingCase.ts'
import { completeFirstRun } from '../../pages/firstRunPage.ts'
import { playCase01 } from '../../scenarios/case01Job.ts'

const CASE = 'resources/training/cases/case-01.json'
const CALLS = 'connect,bind,sendto,sendmsg,sendmmsg'

/** Some machines have no strace, some forbid it to look into another process. */
function canTrace(): boolean {
  return spawnSync('strace', ['-f', '--seccomp-bpf', '-e', 'trace=connect', 'true']).status === 0
}

/** The calls that name a place on a network, as the kernel saw them; local sockets have no such place. */
function networkCalls(trace: string): string[] {
  return trace.split('\n').filter((line) => /sa_family=AF_INET6?\b/.test(line))
}

/** Everything that is claimed, awarded and referred, in both languages. */
function expectSums(printed: string): void {
  const expected = readTrainingForm('case-01').expect ?? {}
  for (const sum of ['claimedCents', 'awardedCents', 'referredCents'])
    for (const language of ['cnr', 'en'] as const)
      expect(printed).toContain(formatNumber(Number(expected[sum]), language))
}

/** The test's own debugger waits on loopback for Playwright. */
function isOwnDebugger(call: string): boolean {
  return /\bbind\(/.test(call) && call.includes('inet_addr("127.0.0.1")')
}

test('case-01 is decided as its decision says and comes out with the expected sums; from the first run to the print no process turns to any network', async () => {
  if (!canTrace()) {
    process.stderr.write(
      '\nSKIPPED: the silence of the program on the network (strace is missing or forbidden here).\n',
    )
    test.skip(true, 'strace is missing or forbidden')
  }
  const trace = join(createTemporaryFolder('naknada-trace-'), 'calls')
  const cups = await startPrivateCups(['Sudnica'])
  const env = { CUPS_SERVER: cups.server, NAKNADA_DIALOG_OPEN: CASE }
  const under = ['strace', '-f', '--seccomp-bpf', '-qq', '-e', `trace=${CALLS}`, '-o', trace]
  const appPage = await AppPage.open({ env, under })
  await completeFirstRun(appPage)
  await playCase01(
    appPage,
    () => Promise.resolve(),
    (at) => at.lock(),
  )
  const [order] = await cups.captured(1)
  await appPage.close()
  await cups.stop()
  expectSums(readPdfText(pdfFile(order ?? Buffer.alloc(0))))
  const calls = readFileSync(trace, 'utf8')
  // The trace is whole: it has seen the program's main process and its speech with the spooler.
  expect(networkCalls(calls).some(isOwnDebugger)).toBe(true)
  expect(calls).toContain(cups.server)
  expect(networkCalls(calls).filter((call) => !isOwnDebugger(call))).toEqual([])
})

test('a program that does turn to a network is seen', () => {
  test.skip(!canTrace(), 'strace is missing or forbidden')
  const trace = join(createTemporaryFolder('naknada-trace-'), 'calls')
  const program = "require('node:dgram').createSocket('udp4').connect(9, '127.0.0.1', function () { this.close() })"
  spawnSync('strace', [
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-e',
    `trace=${CALLS}`,
    '-o',
    trace,
    process.execPath,
    '-e',
    program,
  ])
  const found = networkCalls(readFileSync(trace, 'utf8')).filter((call) => !isOwnDebugger(call))
  expect(found.some((call) => call.includes('htons(9)'))).toBe(true)
})

test('in a network of its own, with a way out that is open and counted, no packet leaves in the main job', () => {
  test.slow()
  if (!canLayOutNetwork()) {
    process.stderr.write('\nSKIPPED: the packets that leave (no network of its own can be laid out here).\n')
    test.skip(true, 'no network of its own can be laid out')
  }
  const folder = createTemporaryFolder('naknada-counted-')
  const counts = join(folder, 'counts')
  // Playwright speaks with the program over loopback: it has to be in the same network.
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', 'specs/mainJob.spec.ts', '-g', 'main job in en:']
  const inside = [process.execPath, ...playwright, '--workers=1', '--retries=0', '--reporter=line']
  const run = spawnSync('unshare', [...OWN_NETWORK, 'test/support/network/countedNetwork.sh', counts, ...inside], {
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, NAKNADA_OUT: folder, NAKNADA_ENDURANCE: 'full' },
  })
  expect(run.status, run.stdout + run.stderr).toBe(0)
  expect(run.stdout).toContain('1 passed')
  // Of a packet that is sent the kernel asks more than once who takes it.
  expect(readFileSync(counts, 'utf8')).toMatch(/^left 0\ncontrol [1-9]\d*\n$/)
})
