import type { WebContents } from 'electron'
import type { Log } from '../logging/log.ts'
import { START_PAGE } from './appOrigin.ts'

/** SECURITY: a window shows our page and nothing else, opens no other and attaches nothing. */
export function forbidNavigation(contents: WebContents, log: Log): void {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(event as 'will-navigate', (happening) => {
      if (happening.url === START_PAGE) return
      happening.preventDefault()
      log({ event: 'navigationBlocked' })
    })
  }
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (happening) => {
    happening.preventDefault()
  })
}
