/** Notedrill needs no camera, place, notification or clipboard permission, so all are denied. */
import type { Session } from 'electron'

/** Deny every permission, asked for or merely looked up. */
export function denyPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}
