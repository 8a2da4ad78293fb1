import { createServer, type Server } from 'node:http'
import type { Page } from '@playwright/test'

/** A server of this machine that a broken wall would reach; it counts who came. */
export async function outside(): Promise<{ server: Server; url: string; visits: () => number }> {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.end('window.broken = true')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { server, url: `http://127.0.0.1:${String(address.port)}/`, visits: () => visits }
}

type Outcome = { worked: boolean; violations: string[] }

/**
 * Tries one attack from inside the page and answers what the policy said of it, and whether it worked.
 * It runs in a task of the page's own: what the debugger runs itself may evaluate strings.
 */
export async function attack(page: Page, name: string, url: string): Promise<Outcome> {
  await page.evaluate(layAttempts, url)
  return page.evaluate(tryAttempt, name)
}

/** Runs in the page. */
function layAttempts(target: string): void {
  const state = window as unknown as { broken?: boolean; attempts?: unknown }
  state.broken = false
  const works = () => {
    state.broken = true
  }
  const element = (tag: string, attribute: string, value: string) => {
    const made = document.createElement(tag)
    document.body.append(made)
    made.setAttribute(attribute, value)
    return made
  }
  const attempts: Record<string, () => unknown> = {
    'inline script': () => {
      const script = document.createElement('script')
      script.append('window.broken = true')
      document.body.append(script)
    },
    'script from elsewhere': () => element('script', 'src', target),
    'inline handler': () => {
      element('button', 'onclick', 'window.broken = true').click()
    },
    markup: () => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.broken = true">')
    },
    eval: () => {
      globalThis.eval('window.broken = true')
    },
    fetch: () => fetch(target, { mode: 'no-cors' }).then(works, () => undefined),
    picture: () => {
      element('img', 'src', target).addEventListener('load', works)
    },
    frame: () => element('iframe', 'src', target),
    form: () => {
      const form = element('form', 'action', target) as HTMLFormElement
      form.submit()
    },
    'file of the machine': () => fetch('file:///etc/passwd').then(works, () => undefined),
    'module in an address': () => {
      const address = ['data:text/javascript', 'window.broken=true'].join(',')
      return import(address).then(works, () => undefined)
    },
  }
  state.attempts = attempts
}

/** Runs in the page. The policy speaks as soon as it refuses; the attack is then given time to succeed all the same. */
function tryAttempt(name: string): Promise<Outcome> {
  const state = window as unknown as { broken: boolean; attempts: Record<string, () => unknown> }
  const violations: string[] = []
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
  const began = performance.now()
  return new Promise((resolve) => {
    const look = () => {
      if (violations.length === 0 && performance.now() - began < 15_000) return void setTimeout(look, 50)
      return void setTimeout(() => {
        resolve({ worked: state.broken, violations })
      }, 300)
    }
    setTimeout(() => {
      try {
        void state.attempts[name]?.()
      } catch {
        // A wall that throws has held; what it says is in the violations.
      }
      look()
    }, 0)
  })
}
