import { app, dialog } from 'electron'

/**
 * Says why the program does not start and ends it at once. Nothing of the data folder is read yet, so the language is not known
 * and each sentence is said in both; the engine of messages is not loaded for that. On Linux these are lines on standard error.
 */
export function leaveSaying(sentences: readonly string[], code: number): never {
  dialog.showErrorBox('Naknada', sentences.join('\n'))
  app.exit(code)
  process.exit(code)
}
