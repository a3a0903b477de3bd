/** 認証 — staff accounts, sessions, throttling, second factor; the only public face. */
export {
  createAccount,
  type NewAccount,
  type PermissionPeriod,
  type RolePeriod,
  scheduleService,
  setAccountPermissions,
  setAccountRoles,
  setAccountSuspended,
  setPassword,
  unlockAccount,
} from './account.ts';
export { waitingAmong } from './attempt-store.ts';
export { type AuthenticatorParts, createAuthenticator, isCrossSite } from './authenticator.ts';
export { type Identity, type IdentityOptions, openIdentity } from './open-identity.ts';
export { hashPassword, verifyPassword } from './password-hash.ts';
export { passwordProblem } from './password-policy.ts';
export { openSeal, type Seal } from './seal.ts';
export { clearSecondFactor, confirmSecondFactor, enrolSecondFactor } from './second-factor.ts';
export { isOver } from './session.ts';
export { type AccountKey, announceChange, endSessionsOf } from './session-store.ts';
export {
  cookieOf,
  csrfTokenOf,
  newSessionKey,
  readSessionCookie,
  type SessionKey,
  tokenDigest,
} from './session-token.ts';
export {
  type SignInSettingName,
  type SignInSettings,
  scheduleSignInSetting,
  signInDefaults,
  signInSettingsOn,
} from './sign-in-setting.ts';
export { announcePlace, announceTown, type SignInTown, type TownList } from './town.ts';
