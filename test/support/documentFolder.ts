import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    documentFolder: string
  }
}

/** One folder for all files the tests of documents make in a run: made once, shared by every test file, then removed. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'naknada-documents-'))
  project.provide('documentFolder', folder)
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}
