/* eslint-disable no-restricted-imports -- the one file that names the network, in order to close it */
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

// SECURITY: imported before anything else in main: whatever a dependency tries, no socket opens towards a network.
// A path is a local socket (the debugger, the display); it has neither host nor port.
// oxlint-disable-next-line typescript/unbound-method -- called with its socket by Reflect.apply below
const connect = net.Socket.prototype.connect

function refuse(): never {
  throw new Error('this program opens no network connection')
}

function isLocalSocket(target: unknown): boolean {
  if (Array.isArray(target)) return isLocalSocket(target[0])
  if (typeof target === 'string') return !/^\d+$/.test(target)
  return typeof target === 'object' && target !== null && 'path' in target && typeof target.path === 'string'
}

net.Socket.prototype.connect = function connectLocally(this: net.Socket, ...target: unknown[]): net.Socket {
  return isLocalSocket(target[0]) ? (Reflect.apply(connect, this, target) as net.Socket) : refuse()
}
dgram.createSocket = refuse
dns.lookup = Object.assign(refuse, { __promisify__: refuse })
dns.resolve = Object.assign(refuse, { __promisify__: refuse })
dns.promises.lookup = refuse
dns.promises.resolve = refuse
globalThis.fetch = refuse

/** Asks for a connection within the machine: the wall refuses it before a socket opens, and without the wall nothing leaves either. */
export function isConnectionRefused(): boolean {
  try {
    net
      .connect(9, '127.0.0.1')
      .on('error', () => undefined)
      .destroy()
    return false
  } catch {
    return true
  }
}
