/** 選んだ住民 — whose seal it is about; kept in memory, out of addresses. */
import type { FoundResident } from '@yakuba/contract/resident';

import { workingMemory } from '../../app/working-memory.ts';

export type ChosenResident = Pick<FoundResident, 'addresseeNumber' | 'fullName' | 'fullNameKana'>;

export const chosenResident = workingMemory<ChosenResident | null>(null);
