// The courier as a package of Debian of its own: one file for the system's Node, its unit, its account and folders, and what a mailbox
// on PostgreSQL or in a store is set up with. It stands on nothing of the program.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder, root } from '../../setup/paths.mjs'
import { buildDebian, closeTree, MAINTAINER, put, putChangelog } from './debianTree.mjs'

/** Where each file of the folder `courier` lies. */
const PLACES = {
  'naknada-courier.service': 'usr/lib/systemd/system/naknada-courier.service',
  'naknada-courier.sysusers': 'usr/lib/sysusers.d/naknada-courier.conf',
  'naknada-courier.tmpfiles': 'usr/lib/tmpfiles.d/naknada-courier.conf',
  'courier.json': 'usr/share/naknada-courier/courier.json',
  'postgres/mailbox.sql': 'usr/share/naknada-courier/mailbox.sql',
  'postgres/office.sql': 'usr/share/naknada-courier/office.sql',
  's3/office.json': 'usr/share/naknada-courier/office.json',
}

const controlFile = ({ name, version, description }, kilobytes) => `Package: ${name}
Version: ${version}
Architecture: all
Maintainer: ${MAINTAINER}
Installed-Size: ${String(kilobytes)}
Section: misc
Priority: optional
Depends: nodejs (>= 18), systemd | systemd-sysusers
Suggests: postgresql
Description: ${description}
 Carries sealed packets between the folders of an installation of Naknada and a
 mailbox on PostgreSQL or in a store that speaks S3. It opens no packet and
 holds no key of an office.
`

async function buildCourier() {
  const [{ build }, { courierBundle }] = await Promise.all([import('vite'), import('../../../vite.config.ts')])
  await build({ ...courierBundle, configFile: false, logLevel: 'warn' })
  return join(outFolder, 'courier')
}

/** Builds and packs the courier into `folder`; answers the path. `name` is that of the package. */
export async function packCourier(folder, facts) {
  const { name, version } = facts
  const built = await buildCourier()
  const tree = join(outFolder, 'deb', name)
  const oldMask = process.umask(0o022)
  try {
    rmSync(tree, { recursive: true, force: true })
    put(tree, 'usr/lib/naknada-courier/courier.mjs', readFileSync(join(built, 'courier.mjs')))
    for (const [file, place] of Object.entries(PLACES)) put(tree, place, readFileSync(join(root, 'courier', file)))
    put(tree, `usr/share/doc/${name}/copyright`, readFileSync(join(built, 'copyright')))
    putChangelog(tree, facts)
    closeTree(tree, (kilobytes) => controlFile(facts, kilobytes))
    const deb = join(folder, `${name}_${version}_all.deb`)
    buildDebian(tree, deb)
    return deb
  } finally {
    process.umask(oldMask)
    rmSync(tree, { recursive: true, force: true })
  }
}
