/**
 * The profile of AppArmor in the package: everything that the program’s user may do, but the network. Whatever it starts, the commands
 * of the spooler too, which speak to it by a socket of the system, is under the same profile.
 */
export const confinementProfile = (name) => `abi <abi/3.0>,

profile ${name} /opt/${name}/naknada flags=(attach_disconnected,mediate_deleted) {
  deny network inet,
  deny network inet6,
  deny network packet,
  deny network raw,
  deny network bluetooth,
  network unix,
  network netlink,

  file,
  capability,
  dbus,
  mount,
  umount,
  pivot_root,
  ptrace,
  signal,
  unix,
}
`
