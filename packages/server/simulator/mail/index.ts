/** 模擬の郵便受け — takes the mail of the demonstration, and shows it; nothing leaves this machine. */
export { type MailBox, openMailBox } from './open-mail-box.ts';
