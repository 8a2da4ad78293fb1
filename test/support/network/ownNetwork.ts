import { spawnSync } from 'node:child_process'

/** How `unshare` is asked for a network of one's own in which one may lay out wires. */
export const OWN_NETWORK: readonly string[] = ['--user', '--map-current-user', '--net', '--keep-caps']

/** Some machines forbid namespaces to ordinary users, or have no such wires. */
export function canLayOutNetwork(): boolean {
  const wires = 'ip link add out type veth peer name nobody'
  return spawnSync('unshare', [...OWN_NETWORK, 'sh', '-c', wires]).status === 0
}
