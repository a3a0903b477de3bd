/** 今日の仕事 — the home page as the shell sees it. */
import type { Feature } from '../../app/feature.ts';

export const workFeature: Feature = {
  name: 'work',
  navigation: [
    {
      label: '今日の仕事',
      to: '/',
      group: '業務',
      permission: [],
      keys: 'g h',
    },
  ],
};
