/** Whoever may ask the store: name of the key and its secret. The bucket is the first one's. */
export type StoreKey = Readonly<{ accessKey: string; secret: string }>

type Where = Readonly<{ folder: string; user: string; ports: readonly [number, number, number, number] }>

const BACKENDS = ['account', 'container', 'object'] as const
export const SWIFT_SERVERS = ['proxy', ...BACKENDS] as const

/** The files by which Swift is set up: one disk, one copy, nothing brought to the disk twice; its S3 interface alone is asked. */
export function swiftSettings({ folder, user, ports }: Where, keys: readonly StoreKey[]): ReadonlyMap<string, string> {
  const shared = (port: number) => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${String(port)}
workers = 0
user = ${user}
swift_dir = ${folder}
log_level = CRITICAL
log_address = ${folder}/nobody-listens
`
  const backend = (name: string, port: number) => `${shared(port)}devices = ${folder}/disks
mount_check = false
disable_fallocate = true
fallocate_reserve = 0
[pipeline:main]
pipeline = ${name}-server
[app:${name}-server]
use = egg:swift#${name}
`
  const users = keys.map(({ accessKey, secret }) => `user_${accessKey.replace(':', '_')} = ${secret} .admin\n`)
  const proxy = `${shared(ports[0])}[pipeline:main]
pipeline = catch_errors cache listing_formats s3api tempauth proxy-server
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
paste.filter_factory = memory_cache:filter_factory
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
allow_multipart_uploads = false
[filter:tempauth]
use = egg:swift#tempauth
${users.join('')}[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
`
  return new Map([
    ['swift.conf', '[swift-hash]\nswift_hash_path_suffix = fictional\n[storage-policy:0]\nname = one\ndefault = yes\n'],
    ['proxy.conf', proxy],
    ...BACKENDS.map((name, at) => [`${name}.conf`, backend(name, ports[at + 1] ?? 0)] as const),
  ])
}
