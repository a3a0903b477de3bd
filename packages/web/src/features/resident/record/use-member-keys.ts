/**
 * 世帯員の切替え — keys that lead to the next and the previous member of the household.
 *
 * @spec juki 2.3.2
 */
import { useNavigate } from '@tanstack/react-router';
import type { HouseholdMember } from '@yakuba/contract/resident';
import { useMemo } from 'react';

import { usePageCommands } from '../../../app/page-commands.ts';

export function useMemberKeys(members: readonly HouseholdMember[], current: string): void {
  const navigate = useNavigate();
  const numbers = members.map(({ addresseeNumber }) => addresseeNumber).join(' ');
  const commands = useMemo(() => {
    const order = numbers.split(' ');
    const open = (step: number) => () => {
      const addresseeNumber = order[order.indexOf(current) + step];
      if (!addresseeNumber) return;
      void navigate({ to: '/residents/$addresseeNumber', params: { addresseeNumber } });
    };
    return [
      { keys: ']', label: '次の世帯員を開く', run: open(1) },
      { keys: '[', label: '前の世帯員を開く', run: open(-1) },
    ];
  }, [numbers, current, navigate]);
  usePageCommands(commands);
}
