import type { Session } from 'electron'

/** SECURITY: Electron grants by default. Every permission, device and capture is refused. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })
  for (const event of ['select-hid-device', 'select-serial-port', 'select-usb-device'] as const) {
    session.on(event as 'select-hid-device', (happening) => {
      happening.preventDefault()
    })
  }
  session.on('will-download', (happening) => {
    happening.preventDefault()
  })
}
