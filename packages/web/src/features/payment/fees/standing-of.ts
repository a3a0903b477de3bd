/** 定めの状態 — whether a fee holds today, will, or no longer does. */

export type Standing = 'now' | 'planned' | 'past';

interface Rule {
  readonly id: string;
  readonly item: string;
  readonly channel: string | null;
  readonly validFrom: string;
}

/** `all` newest first, as the history tells them: the first that has begun is the one in force. */
export function standingOf(rule: Rule, all: readonly Rule[], today: string): Standing {
  if (rule.validFrom > today) return 'planned';
  const inForce = all.find(
    ({ item, channel, validFrom }) =>
      item === rule.item && channel === rule.channel && validFrom <= today,
  );
  return inForce?.id === rule.id ? 'now' : 'past';
}
