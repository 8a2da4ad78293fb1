import '@fontsource-variable/noto-sans/wght.css'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/ui.css'
import './styles/shell.css'
import './styles/layout.css'
import './styles/lists.css'
import './styles/forms.css'
import './styles/caseFile.css'
import './styles/claim.css'
import './styles/ledger.css'
import './styles/packets.css'
import './styles/workload.css'
import './styles/collection.css'
import './styles/monitoring.css'
import './styles/enforcement.css'
import './styles/deadlines.css'
import './styles/papers.css'
import './styles/search.css'
import './styles/signIn.css'
import './styles/handbook.css'
import './styles/practice.css'
import './styles/order.css'
import './styles/decision.css'
import './styles/compose.css'
import './styles/narrow.css'
import './styles/forcedColors.css'
import { DRAWN_FROM } from '../shared/contract/drawnSignIn.ts'

const root = document.getElementById('root')
if (root !== null) {
  if (root.hasAttribute(DRAWN_FROM)) afterFrame(() => void load(root))
  else void load(root)
}

async function load(element: HTMLElement): Promise<void> {
  const { start } = await import('./start.tsx')
  await start(element)
}

/** A page that main has drawn is seen first; running the program would keep it waiting for as long as that takes. */
function afterFrame(act: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = act
    port2.postMessage(undefined)
  })
}
