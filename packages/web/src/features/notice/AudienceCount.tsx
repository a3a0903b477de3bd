/** 届く人数 — asked for by hand and recorded; a number, and below five not even that. */
import { useMutation } from '@tanstack/react-query';
import { noticeRoutes } from '@yakuba/contract/notice';
import type { ReactElement } from 'react';
import type { z } from 'zod';

import { call } from '../../api/client.ts';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';

type Asked = z.input<typeof noticeRoutes.countAudience.body>;

export interface AudienceCountProps {
  /** Null while the form is not yet in order; `check` then shows what is missing. */
  asked: Asked | null;
  check: () => boolean;
}

export function AudienceCount({ asked, check }: AudienceCountProps): ReactElement {
  const count = useMutation({
    mutationFn: (body: Asked) => call(noticeRoutes.countAudience, { body }),
  });
  const isOld = JSON.stringify(count.variables) !== JSON.stringify(asked);
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        busy={count.isPending && '数えています'}
        onClick={() => {
          if (check() && asked) count.mutate(asked);
        }}
      >
        届く人数を確かめる
      </Button>
      <output className="text-std-16N-170">
        {count.data && !isOld ? (
          <>
            届く宛先：<strong className="text-std-20B-150">{count.data.label}</strong> 件
          </>
        ) : (
          'まだ数えていません。'
        )}
      </output>
      <p className="text-dns-14N-130 text-solid-gray-800">
        数だけを示します。5件に満たないときは「5未満」と表示し、照会したことを記録します。
      </p>
      {count.isError ? <ProblemNotice thrown={count.error} /> : null}
    </div>
  );
}
