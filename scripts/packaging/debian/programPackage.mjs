// A package of Debian and an archive from the unpacked program, the same bytes from the same program, without scripts that run at
// installation.
import { chmodSync, cpSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder, root } from '../../setup/paths.mjs'
import { confinementProfile } from './confinement.mjs'
import { buildDebian, closeTree, listTree, MAINTAINER, put, putChangelog, runTool } from './debianTree.mjs'

const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
/** What the program stands on, by its names before and since the change of time to 64 bits; `cups-client` is `lp` and `lpstat`, `cups-ipp-utils` is `ipptool`. */
const DEPENDS = [
  'libc6 (>= 2.31)',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libnspr4',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libcups2 | libcups2t64',
  ...[
    'libdrm2',
    'libxkbcommon0',
    'libxcomposite1',
    'libxdamage1',
    'libxfixes3',
    'libxrandr2',
    'libx11-6',
    'libx11-xcb1',
    'libxcb1',
  ],
  ...[
    'libxext6',
    'libexpat1',
    'libpango-1.0-0',
    'libcairo2',
    'libudev1',
    'libdbus-1-3',
    'cups-client',
    'cups-ipp-utils',
  ],
]

const desktopEntry = (name) => `[Desktop Entry]
Type=Application
Name=Naknada
Comment=Imovinskopravni zahtjevi žrtava
Comment[en]=Property claims of victims
Exec=/opt/${name}/naknada %f
Icon=${name}
Terminal=false
StartupWMClass=Naknada
Categories=Office;
MimeType=application/x-naknada;
`

/** By which the system knows a packet by its ending, and which program opens it. */
const mimeType = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-naknada">
    <comment>Naknada, zapečaćeni paket</comment>
    <comment xml:lang="en">Naknada sealed packet</comment>
    <glob pattern="*.naknada"/>
  </mime-type>
</mime-info>
`

const controlFile = ({ name, version, kilobytes, description }) => `Package: ${name}
Version: ${version}
Architecture: amd64
Maintainer: ${MAINTAINER}
Installed-Size: ${kilobytes}
Section: misc
Priority: optional
Depends: ${DEPENDS.join(', ')}
Recommends: cups
Description: ${description}
 Works offline, with an encrypted database, for a court or a prosecutor's office.
`

/** The program as it lies on the disk: nobody but root writes, and the helper of the sandbox is root's. */
function settleProgram(program) {
  for (const path of [program, ...listTree(program)]) {
    const stat = lstatSync(path)
    if (stat.isSymbolicLink()) continue
    chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644)
  }
  chmodSync(join(program, 'chrome-sandbox'), 0o4755)
}

function layTree(tree, unpacked, { name, version, description }) {
  rmSync(tree, { recursive: true, force: true })
  const program = join(tree, 'opt', name)
  cpSync(unpacked, program, { recursive: true, verbatimSymlinks: true })
  settleProgram(program)
  put(tree, `usr/share/applications/${name}.desktop`, desktopEntry(name))
  put(tree, `usr/share/mime/packages/${name}.xml`, mimeType)
  for (const size of ICON_SIZES) {
    const square = `${String(size)}x${String(size)}`
    put(
      tree,
      `usr/share/icons/hicolor/${square}/apps/${name}.png`,
      readFileSync(join(root, `resources/icons/${square}.png`)),
    )
  }
  put(tree, `usr/share/doc/${name}/copyright`, readFileSync(join(root, 'LICENSE')))
  putChangelog(tree, { name, version })
  mkdirSync(join(tree, 'usr/bin'), { recursive: true })
  symlinkSync(`../../opt/${name}/naknada`, join(tree, 'usr/bin', name))
  // A file of the system’s settings: an administrator’s own change of it stays when the program is upgraded.
  put(tree, `etc/apparmor.d/${name}`, confinementProfile(name))
  put(tree, 'DEBIAN/conffiles', `/etc/apparmor.d/${name}\n`)
  closeTree(tree, (kilobytes) => controlFile({ name, version, description, kilobytes }))
}

/** Packs the unpacked program into a .deb and a .tar.gz beside it; answers their paths. `name` is that of the package. */
export function packForLinux(unpacked, folder, facts) {
  const { name, version } = facts
  const tree = join(outFolder, 'deb', name)
  const oldMask = process.umask(0o022)
  try {
    layTree(tree, unpacked, facts)
    const deb = join(folder, `${name}_${version}_amd64.deb`)
    buildDebian(tree, deb)
    const archive = join(folder, `${name}-${version}-linux-x64.tar.gz`)
    const plain = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--use-compress-program=gzip -n']
    runTool('tar', [...plain, '-C', join(tree, 'opt'), '-cf', archive, name])
    return [deb, archive]
  } finally {
    process.umask(oldMask)
    rmSync(tree, { recursive: true, force: true })
  }
}
