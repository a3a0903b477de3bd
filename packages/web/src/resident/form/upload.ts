/** 書類の送付 — a file goes to the draft that is on the server. */
import { ownApplicationRoutes } from '@yakuba/contract/application';

import { call } from '../../api/client.ts';
import { base64Of } from '../card/simulated-card.ts';
import type { Upload } from './ItemField.tsx';

/** `flush` first: a file belongs to a draft that the server has. */
export function uploadTo(id: string, flush: () => Promise<number>): Upload {
  return async (item, file) => {
    await flush();
    const content = base64Of(new Uint8Array(await file.arrayBuffer()));
    const body = { item, fileName: file.name, content };
    return call(ownApplicationRoutes.addEvidence, { params: { id }, body });
  };
}
