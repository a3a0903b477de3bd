/** お知らせ — public face: rooms above send, answer who has applied, and plug carriers in. */

export { connectChannel, noticeSettings, useNoticeSettings } from './exchange/channels.ts';
export { useNoticeKey } from './exchange/notice-keys.ts';
export {
  type NoticeSender,
  openNoticeSender,
  type SenderOptions,
} from './exchange/notice-sender.ts';
export type {
  AcceptanceJournal,
  ApplicantSource,
  ChannelPort,
  DirectNotice,
  Lane,
  Letter,
  Outcome,
} from './model.ts';
export { registerApplicants } from './queries/audience-members.ts';
export { sendNotice } from './store/send-notice.ts';
