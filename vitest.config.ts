import { defineConfig } from 'vitest/config'

/** Long loops in full take as long as they take. */
const patience = process.env['NAKNADA_ENDURANCE'] === 'full' ? 30 : 1

const project = (name: string, timeout: number, preparation: readonly string[] = [], isolate = true) => ({
  test: {
    name,
    isolate,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeout * patience,
    hookTimeout: timeout * patience,
    globalSetup: ['test/support/ownTemporaryFolder.ts', ...preparation],
  },
})

export default defineConfig({
  test: {
    // One worker per processor; the default leaves one idle, which on two is half of them.
    maxWorkers: '100%',
    // What a source was turned into is kept between runs, by its content and this configuration (node_modules/.vitest-cache).
    fsModuleCache: true,
    projects: [
      // No test leaves anything behind in its process, so that the files of one worker share the modules they load.
      project('unit', 20_000, [], false),
      project('db', 60_000, ['test/support/office/officeOfRun.ts'], false),
      project('documents', 300_000, ['test/support/documentFolder.ts']),
      project('security', 60_000, ['test/support/office/officeOfRun.ts'], false),
    ],
  },
})
