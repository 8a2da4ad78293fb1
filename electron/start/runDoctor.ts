import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { app } from 'electron'
import program from '../../package.json' with { type: 'json' }
import type { DoctorRequest } from '../security/allowedArguments.ts'
import { silenceChromium } from '../security/network.ts'
import { isConnectionRefused } from '../security/silence.ts'
import { SILENCING_SWITCHES } from '../security/silencingSwitches.ts'
import { dataFolderPath } from './dataFolderChoice.ts'
import type { MachineQuestion } from '../workers/findMachineFacts.ts'
import type { MachineFacts, MainFacts } from '../doctor/facts.ts'
import { judgeFacts, type Finding } from '../doctor/judgeFacts.ts'
import { faultsIn, findingsAsJson, tellFindings } from '../doctor/tellFindings.ts'

/**
 * `--doctor`: tells what this installation is and what of it is to be mended, and ends with 0 or, where something is, with 1. Opens no
 * window, needs no display, makes no data folder and looks into none. `built` is the folder of the built program, `dist`.
 */
export async function runDoctor({ isForPrograms, language }: DoctorRequest, built: string): Promise<void> {
  silenceChromium()
  const machine = await askThread(join(built, 'main', 'workers', 'findMachineFacts.js'))
  const findings: readonly Finding[] =
    machine === undefined
      ? [{ code: 'lookBroken', state: 'mend', values: {} }]
      : judgeFacts({ ...mainFacts(), ...machine })
  await write(isForPrograms ? findingsAsJson(findings, language) : tellFindings(findings, language))
  app.exit(faultsIn(findings) === 0 ? 0 : 1)
}

function mainFacts(): MainFacts {
  const { electron, chrome: chromium, node } = process.versions
  return {
    program: {
      version: program.version,
      isPackaged: app.isPackaged,
      electron,
      chromium,
      node,
      release: program.devDependencies.electron,
    },
    isRefusing: isConnectionRefused(),
    missingSwitches: SILENCING_SWITCHES.map(([name]) => name).filter((name) => !app.commandLine.hasSwitch(name)),
  }
}

/** SECURITY: main itself loads nothing that opens a database; a thread makes the trial file. Undefined where the thread broke down. */
function askThread(entry: string): Promise<MachineFacts | undefined> {
  const question: MachineQuestion = { folder: dataFolderPath(), binary: process.execPath }
  return new Promise((resolve) => {
    const thread = new Worker(entry, { workerData: question })
    thread.once('message', resolve)
    thread.once('error', () => {
      resolve(undefined)
    })
  })
}

/** Resolves when whoever reads has it: a program that ends before would cut it off. */
function write(text: string): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(text, () => {
      done()
    })
  })
}
