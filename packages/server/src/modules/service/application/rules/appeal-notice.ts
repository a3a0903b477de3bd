/**
 * 教示 — how a refusal may be contested: 行政不服審査法第18条・第82条, 行政事件訴訟法第14条・
 * 第46条. Where a law of its own names another authority, the officer writes so in the reasons.
 */

export interface TownNames {
  /** 町 */
  readonly municipalityName: string;
  /** 町長 */
  readonly headTitle: string;
}

export function appealNoticeOf({ municipalityName, headTitle }: TownNames): string {
  return [
    `この決定に不服があるときは、この決定があったことを知った日の翌日から起算して3か月以内に、${headTitle}に対して審査請求をすることができます。`,
    `この決定の取消しの訴えは、この決定があったことを知った日の翌日から起算して6か月以内に、${municipalityName}を被告として（${headTitle}が被告の代表者となります。）提起することができます。`,
    '審査請求をした場合の取消しの訴えは、その裁決があったことを知った日の翌日から起算して6か月以内に提起することができます。',
    '決定の日の翌日から起算して1年を過ぎると、知らなかったときでも、正当な理由がない限り、審査請求も取消しの訴えもできなくなります。',
  ].join('\n');
}
