/** 使えないときの知らせ — large, with what to do instead. */
import type { ReactElement } from 'react';

export function MachineNotice({ title, note }: { title: string; note: string }): ReactElement {
  return (
    <div role="alert" className={noticeStyle}>
      <p className="text-std-36B-140">{title}</p>
      <p className="text-std-26N-150">{note}</p>
    </div>
  );
}

const noticeStyle = [
  'flex flex-col gap-3 rounded-16 border-4 border-warning-yellow-2 bg-white p-8',
].join(' ');
