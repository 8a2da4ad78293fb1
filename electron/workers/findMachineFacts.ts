import '../security/silence.ts'
import { parentPort, workerData } from 'node:worker_threads'
import type { MachineFacts } from '../doctor/facts.ts'
import { tryCipher } from '../doctor/cipherTrial.ts'
import { findBrokenFonts } from '../doctor/fontFacts.ts'
import { findFolderFacts } from '../doctor/folderFacts.ts'
import { findWrongFuses } from '../doctor/fuseFacts.ts'
import { findPrinters } from '../doctor/printerFacts.ts'
import { findSystemFacts } from '../doctor/systemFacts.ts'

/** Where the data lie, and the binary whose fuses are read. */
export type MachineQuestion = Readonly<{ folder: string; binary: string }>

const { folder, binary } = workerData as MachineQuestion

const facts: MachineFacts = {
  system: findSystemFacts(),
  cipher: tryCipher(),
  wrongFuses: await findWrongFuses(binary),
  printers: await findPrinters(),
  brokenFonts: findBrokenFonts(),
  folder: findFolderFacts(folder),
}
parentPort?.postMessage(facts)
