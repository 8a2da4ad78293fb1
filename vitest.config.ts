import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/test/longestFirst.ts'

/** Long loops in full take as long as they take. */
const patience = process.env['NAKNADA_ENDURANCE'] === 'full' ? 30 : 1

type Options = Readonly<{
  timeout: number
  place?: string
  preparation?: string
  isolate?: boolean
  execArgv?: string[]
}>

const project = (name: string, { timeout, place, preparation, ...more }: Options) => ({
  test: {
    name,
    ...more,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeout * patience,
    hookTimeout: timeout * patience,
    globalSetup: [place, 'test/support/ownTemporaryFolder.ts', preparation].filter((one) => one !== undefined),
  },
})

/** Tests of the program on databases, for which an office is made once in a run. */
const onDatabases = {
  timeout: 60_000,
  place: 'test/support/memoryForFiles.ts',
  preparation: 'test/support/office/officeOfRun.ts',
  isolate: false,
  execArgv: ['--import', resolve('test/support/unlockedMemory.ts')],
}

export default defineConfig({
  test: {
    // One worker per processor; the default leaves one idle, which on two is half of them.
    maxWorkers: '100%',
    // What a source was turned into is kept between runs, by its content and this configuration (node_modules/.vitest-cache).
    fsModuleCache: true,
    sequence: { sequencer: LongestFirst },
    projects: [
      // No test leaves anything behind in its process, so that the files of one worker share the modules they load.
      project('unit', { timeout: 20_000, isolate: false }),
      project('db', onDatabases),
      project('documents', { timeout: 300_000, preparation: 'test/support/documentFolder.ts' }),
      project('security', onDatabases),
      // Apart from `npm test`: it needs Wine (npm run test:windows).
      project('windows', { ...onDatabases, timeout: 120_000 }),
    ],
  },
})
