/** The raw channels between the window and main; none of them carries content. What is said to the core goes by the port. */

/** A frame asks for its way to the core; main answers with PORT. */
export const CONNECT = 'naknada:connect'
/** Brings the frame's port. */
export const PORT = 'naknada:port'
/** Who may sign in, while there is no core to ask; answers nothing once there is one. */
export const SIGN_IN_STATE = 'naknada:signInState'
/** Locks, whatever the core is doing; answers whether there was anything to lock. */
export const LOCK = 'naknada:lock'
