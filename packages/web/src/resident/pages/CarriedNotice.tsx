/** 引き継ぎの知らせ — where the answers came from, what is filled in anew, what to mend. */
import type { ReactElement } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import type { PageProps } from '../app/App.tsx';
import { useLanguage } from '../app/language.tsx';
import { useProcedure, useTown } from '../app/town.ts';
import type { CarriedResult } from '../draft/carry-draft.ts';
import { FormDifferenceNote } from './FormDifferenceNote.tsx';

export interface CarriedNoticeProps extends PageProps {
  carried: CarriedResult;
  /** 手続の識別名 */
  code: string;
}

export function CarriedNotice({ place, carried, code }: CarriedNoticeProps): ReactElement {
  const { say } = useLanguage();
  const { municipalityCode } = place;
  const procedure = useProcedure(municipalityCode, code);
  const town = useTown(municipalityCode);
  const { townName, form, lost, wrong } = carried;
  const listed = (labels: readonly string[]) => ({ labels: labels.join('、') });
  return (
    <Notice
      kind={lost.length + wrong.length > 0 ? 'warning' : 'success'}
      title={say('carried.title', { town: townName })}
      announce="status"
    >
      <p>{say('carried.note')}</p>
      {procedure.data && town.data ? (
        <p>
          <FormDifferenceNote from={form} to={procedure.data} townName={town.data.name} />
        </p>
      ) : null}
      {lost.length > 0 ? <p>{say('carried.lost', listed(lost))}</p> : null}
      {wrong.length > 0 ? <p>{say('carried.wrong', listed(wrong))}</p> : null}
    </Notice>
  );
}
