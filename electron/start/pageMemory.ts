import { app } from 'electron'

/**
 * Before ready: the young values of a page get 2 MB instead of 16, and are collected as often as they fill it. A page here holds
 * a form or a list; what is worked on in bulk is the core's, which is started without it.
 */
export function boundPageMemory(): void {
  app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=2')
}
