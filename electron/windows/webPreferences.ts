import type { WebPreferences } from 'electron'

/** SECURITY: stated in full, defaults included, so that no later default changes them unseen. */
export function createWebPreferences(isPackaged: boolean): Readonly<WebPreferences> {
  return Object.freeze({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    plugins: false,
    experimentalFeatures: false,
    spellcheck: false,
    devTools: !isPackaged,
    navigateOnDragDrop: false,
    disableBlinkFeatures: 'Auxclick',
    enableWebSQL: false,
    safeDialogs: true,
  })
}
