import { createHash } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { outFolder } from '../../setup/paths.mjs'
import { capture, stop } from '../../setup/run.mjs'

/** Of what the names below are made, so that the same file has the same identity in each version. */
const SPACE = Buffer.from('5e2b2b6c6a0e4e0b9c6b4a6b7f0c1d22', 'hex')

/** The identity that a name always has (UUID of version 5). */
function identityOf(name) {
  const bytes = createHash('sha1').update(SPACE).update(name, 'utf8').digest().subarray(0, 16)
  bytes[6] = (bytes[6] & 0x0f) | 0x50
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  return bytes
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    .toUpperCase()
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const mark = (kind, path) => `${kind}${createHash('sha256').update(path).digest('hex').slice(0, 24)}`

/** The files of a folder as the installer of Windows wants them: each a component with an identity of its own. */
function describe(folder, { top, file }, listed) {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  return entries
    .map((entry) => {
      const path = join(folder, entry.name)
      const place = relative(top, path)
      if (entry.isDirectory()) {
        const inside = describe(path, { top, file }, listed)
        return `<Directory Id="${mark('d', place)}" Name="${escaped(entry.name)}">${inside}</Directory>`
      }
      const id = mark('c', place)
      listed.push(id)
      const content = `<File Id="${mark('f', place)}" Name="${escaped(entry.name)}" Source="${escaped(place)}" KeyPath="yes"/>`
      return `<Component Id="${id}" Guid="${identityOf(`${file}/${place}`)}" Win64="yes">${content}</Component>`
    })
    .join('\n')
}

/** The text from which the package is made. */
export function describePackage(unpacked, facts) {
  const listed = []
  const files = describe(unpacked, { top: unpacked, file: facts.file }, listed)
  const shortcut = 'shortcut'
  const upgrade = identityOf(facts.file)
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="${identityOf(`${facts.file} ${facts.version}`)}" Name="${facts.title}" Language="1033" Codepage="1252" Version="${facts.numbers}" Manufacturer="The Naknada authors" UpgradeCode="${upgrade}">
    <Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine"/>
    <MajorUpgrade DowngradeErrorMessage="A newer version is installed."/>
    <Media Id="1" Cabinet="program.cab" EmbedCab="yes"/>
    <Directory Id="TARGETDIR" Name="SourceDir">
      <Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="${facts.title}">
${files}
      </Directory></Directory>
      <Directory Id="ProgramMenuFolder">
        <Component Id="${shortcut}" Guid="${identityOf(`${facts.file} shortcut`)}" Win64="yes">
          <Shortcut Id="startMenu" Name="${facts.title}" Target="[INSTALLDIR]Naknada.exe" WorkingDirectory="INSTALLDIR"/>
          <RegistryValue Root="HKLM" Key="Software\\${facts.id}" Name="shortcut" Type="integer" Value="1" KeyPath="yes"/>
        </Component>
      </Directory>
    </Directory>
    <CustomAction Id="dataFolder" Directory="INSTALLDIR" ExeCommand="[SystemFolder]cmd.exe /d /c resources\\installation\\dataFolder.cmd" Execute="deferred" Impersonate="no" Return="ignore"/>
    <InstallExecuteSequence><Custom Action="dataFolder" After="InstallFiles">NOT REMOVE</Custom></InstallExecuteSequence>
    <Feature Id="program" Title="${facts.title}" Level="1">
${[...listed, shortcut].map((id) => `      <ComponentRef Id="${id}"/>`).join('\n')}
    </Feature>
  </Product>
</Wix>
`
}

/** Makes the package that group policy hands out from an unpacked program; answers its path. */
export function makeGroupPolicyPackage({ unpacked, folder, facts, moment }) {
  const description = join(outFolder, 'windows/package.wxs')
  writeFileSync(description, describePackage(unpacked, facts))
  const out = join(folder, `${facts.file}-${facts.version}.msi`)
  rmSync(out, { force: true })
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(moment) }
  const { code, output, errors } = capture('wixl', ['-a', 'x64', '-D', 'Win64=yes', '-o', out, description], {
    cwd: unpacked,
    env,
  })
  if (code !== 0) stop(`wixl ended with exit code ${String(code)}: ${output}${errors}`)
  return out
}
