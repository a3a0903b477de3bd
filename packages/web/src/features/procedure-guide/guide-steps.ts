/** 案内の手順 — the pages of the guide in their order; the address says no more than that. */

export const guideSteps = {
  event: '出来事',
  people: '世帯',
  questions: '質問',
  procedures: '手続',
  writing: '記入',
  register: '転入届',
  reading: '読み合わせ',
  proof: '本人確認',
  finished: '受付',
} as const;
export type GuideStep = keyof typeof guideSteps;

export function isGuideStep(step: unknown): step is GuideStep {
  return typeof step === 'string' && Object.hasOwn(guideSteps, step);
}

/** 手順の一覧 — only those who move in have to be entered in the register first. */
export function stepsFor(event: string | null): GuideStep[] {
  const all = Object.keys(guideSteps) as GuideStep[];
  return event === 'moving-in' ? all : all.filter((step) => step !== 'register');
}
