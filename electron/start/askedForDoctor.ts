import { app } from 'electron'
import { readDoctorRequest, systemLanguageOf, type DoctorRequest } from '../security/allowedArguments.ts'

/** What `--doctor` was given with, where the program was started with it; from a source checkout Electron's own words stand before it. */
export function askedForDoctor(): DoctorRequest | undefined {
  const words = process.argv.slice(1)
  const first = app.isPackaged ? 0 : words.indexOf('--doctor')
  return first < 0 ? undefined : readDoctorRequest(words.slice(first), systemLanguageOf(process.env))
}
