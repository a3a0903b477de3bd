/**
 * パスワードの決まり — what a new password must be; length counts, composition rules do not.
 *
 * @spec juki 10.3
 */

export const PASSWORD_LENGTH_MIN = 12;
const PASSWORD_LENGTH_MAX = 128;

/** パスワードの不備 — a sentence, or null when the password is good. */
export function passwordProblem(password: string, accountId: string): string | null {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < PASSWORD_LENGTH_MIN) {
    return `パスワードは${PASSWORD_LENGTH_MIN}文字以上にしてください。今は${length}文字です。`;
  }
  if (length > PASSWORD_LENGTH_MAX) {
    return `パスワードは${PASSWORD_LENGTH_MAX}文字以内にしてください。`;
  }
  if (text.toLowerCase() === accountId.toLowerCase()) {
    return 'パスワードを操作者IDと同じにすることはできません。別の言葉にしてください。';
  }
  if (new Set(text).size < 5) {
    return '同じ文字の繰返しは推測されやすいため使えません。5種類以上の文字を使ってください。';
  }
  return null;
}
