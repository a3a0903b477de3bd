/** 架空の相談窓口 — numbers that nobody answers; the desks of every town of the demonstration. */
export const demoDesks = [
  {
    id: 'residents',
    name: '住民課の窓口（架空）',
    phone: '088-000-0000',
    hours: '平日 8時30分から17時15分まで',
  },
] as const;
