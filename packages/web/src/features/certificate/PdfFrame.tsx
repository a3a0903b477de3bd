/** 用紙の表示 — the very pages of a PDF inside the page, with a way to save or print them. */
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';

import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

export interface PdfFrameProps {
  pdf: Blob;
  /** What it is, for readers of the screen; never a person's name. */
  title: string;
  /** Name of the file when saved; never a person's name. */
  fileName: string;
  pages: number | null;
  /** Offers printing: only what is handed over may be printed. */
  isPrintable?: boolean;
  actions?: ReactNode;
}

export function PdfFrame(props: PdfFrameProps): ReactElement {
  const { pdf, title, fileName, pages, isPrintable = false, actions } = props;
  const url = useObjectUrl(pdf);
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        {isPrintable ? (
          <Button kind="primary" onClick={() => frame.current?.contentWindow?.print()}>
            印刷する
          </Button>
        ) : null}
        {url ? (
          <LinkButton kind="quiet" href={url} download={fileName}>
            PDFを保存する
          </LinkButton>
        ) : null}
        {actions}
        {pages === null ? null : <p className="text-dns-16N-130">全{pages}枚</p>}
      </div>
      {url ? (
        <iframe ref={frame} src={`${url}#view=FitH&navpanes=0`} title={title} className={sheet} />
      ) : null}
      <p className="text-dns-14N-130 text-solid-gray-700">
        用紙が表示されないときは、「PDFを保存する」から開いてください。
      </p>
    </div>
  );
}

/** The address lives as long as the component; nothing stays behind in the browser. */
function useObjectUrl(blob: Blob): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}

const sheet = 'h-[38rem] w-full rounded-8 border border-solid-gray-420 bg-solid-gray-50';
