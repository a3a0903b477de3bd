/**
 * 続柄の導出 — how a member is related to the head, found by walking the family's ties.
 *
 * The shortest walk of at most four steps wins, and that is also the highest in the order of
 * members; a walk goes up before it goes sideways and sideways before it goes down. Whoever
 * can't be reached so is 縁故者.
 *
 * @spec juki 1.1.11
 */
import type { Member } from './model.ts';

interface Walk {
  readonly member: Member;
  readonly codes: readonly string[];
  readonly last: Step | null;
}

type Step = 'partner' | 'child' | 'parent' | 'sibling';

/** 続柄コード — codes joined by `-`, such as `02`, `20-12`, `51-52`. */
export function relationshipCodes(head: Member, member: Member): string {
  if (member === head) return '02';
  if (member.tie === 'lodger') return '99';
  if (member.tie === 'affinity') return '96';
  return walk(head, member) ?? '96';
}

function walk(head: Member, goal: Member): string | null {
  const seen = new Set<Member>([head]);
  let edge: Walk[] = [{ member: head, codes: [], last: null }];
  for (let generation = 0; generation < 4; generation += 1) {
    const further: Walk[] = [];
    for (const next of edge.flatMap(stepsFrom)) {
      if (seen.has(next.member)) continue;
      if (next.member === goal) return next.codes.join('-');
      seen.add(next.member);
      further.push(next);
    }
    edge = further;
  }
  return null;
}

function stepsFrom(from: Walk): Walk[] {
  const { member, codes, last } = from;
  const isUpward = last === null || last === 'parent' || (last === 'partner' && codes.length === 1);
  const steps: Walk[] = [];
  const add = (to: Member, step: Step) =>
    steps.push({ member: to, codes: [...codes, codeOf(member, to, step)], last: step });
  if (member.partner && last !== 'partner') add(member.partner, 'partner');
  if (last !== 'parent') for (const child of member.children) add(child, 'child');
  if (isUpward) for (const parent of member.parents) add(parent, 'parent');
  if (isUpward) for (const sibling of member.siblings) add(sibling, 'sibling');
  return steps;
}

function codeOf(from: Member, to: Member, step: Step): string {
  const isMan = to.sex === '1';
  switch (step) {
    case 'partner':
      if (to.isUnregistered) return isMan ? '13' : '14';
      return isMan ? '11' : '12';
    case 'child':
      return '20';
    case 'parent':
      return isMan ? '51' : '52';
    case 'sibling':
      if (to.born < from.born) return isMan ? '71' : '81';
      return isMan ? '74' : '84';
  }
}
