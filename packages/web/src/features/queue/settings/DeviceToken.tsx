/** 機器の設定の案内 — the token of a device just registered: to scan or to paste, shown once. */
import type { DeviceKind } from '@yakuba/contract/queue';
import type { ReactElement } from 'react';

import { useSession } from '../../../app/session.ts';
import { type PageName, pageAddress } from '../../../queue/app/place.ts';
import { Button } from '../../../ui/Button.tsx';
import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';

export interface FreshDevice {
  readonly kind: DeviceKind;
  readonly title: string;
  readonly token: string;
}

const pages: Readonly<Record<DeviceKind, PageName>> = {
  'ticket-machine': 'tickets',
  display: 'display',
};

export interface DeviceTokenProps {
  device: FreshDevice;
  whenDone: () => void;
}

export function DeviceToken({ device, whenDone }: DeviceTokenProps): ReactElement {
  const { municipalityCode } = useSession();
  const address = location.origin + pageAddress(municipalityCode, pages[device.kind]);
  return (
    <section aria-labelledby="fresh-device" className={frame}>
      <h3 id="fresh-device" className="text-std-18B-160">
        {`「${device.title}」を登録しました`}
      </h3>
      <p>次の設定は今だけ表示されます。閉じると二度と見られません。</p>
      <div className="flex flex-wrap items-start gap-8">
        <QrCode
          content={`${address}#${device.token}`}
          alternative="機器を設定する二次元コード。読み取れないときは、下のアドレスを開いてトークンを貼り付けます。"
        />
        <DescriptionList
          items={[
            { term: '開くアドレス', value: address },
            {
              term: '機器のトークン',
              value: <code className="font-mono break-all">{device.token}</code>,
            },
          ]}
        />
      </div>
      <p>二次元コードの中のトークンは、アドレスの「#」の後ろにあり、サーバーの記録に残りません。</p>
      <Button kind="primary" onClick={whenDone}>
        設定を終えた
      </Button>
    </section>
  );
}

const frame = [
  'mb-4 flex flex-col items-start gap-4 rounded-8 border-2 border-success-2 bg-white p-5',
].join(' ');
