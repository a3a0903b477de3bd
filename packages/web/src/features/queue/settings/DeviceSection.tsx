/** 発券機・表示 — the machines in the hall; each is set up once by a token that is shown once. */
import { deviceKinds, queueRoutes } from '@yakuba/contract/queue';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { DeviceForm } from './DeviceForm.tsx';
import { DeviceToken, type FreshDevice } from './DeviceToken.tsx';
import { type Device, useRefresh } from './use-settings.ts';

export function DeviceSection({ devices }: { devices: readonly Device[] }): ReactElement {
  const [isAdding, setAdding] = useState(false);
  const [fresh, setFresh] = useState<FreshDevice | null>(null);
  const [leaving, setLeaving] = useState<Device | null>(null);
  const refresh = useRefresh();
  return (
    <Section
      id="devices"
      title="発券機・表示"
      actions={isAdding ? null : <Button onClick={() => setAdding(true)}>機器を登録する</Button>}
    >
      {fresh ? <DeviceToken device={fresh} whenDone={() => setFresh(null)} /> : null}
      {isAdding ? (
        <div className="mb-4 rounded-8 border border-solid-gray-300 p-5">
          <DeviceForm
            whenLeft={() => setAdding(false)}
            whenAdded={(device) => {
              setAdding(false);
              setFresh(device);
              refresh();
            }}
          />
        </div>
      ) : null}
      <Table
        caption="機器の一覧"
        hideCaption
        columns={columnsOf(setLeaving)}
        rows={devices}
        rowKey={({ id }) => id}
        empty="登録された機器はありません。"
      />
      <RemoveDialog
        device={leaving}
        onClose={() => setLeaving(null)}
        onRemoved={() => {
          setLeaving(null);
          refresh();
        }}
      />
    </Section>
  );
}

interface RemoveDialogProps {
  device: Device | null;
  onClose: () => void;
  onRemoved: () => void;
}

function RemoveDialog({ device, onClose, onRemoved }: RemoveDialogProps): ReactElement {
  const [failure, setFailure] = useState<unknown>(null);
  const remove = async (id: string) => {
    try {
      await call(queueRoutes.removeDevice, { params: { id } });
      onRemoved();
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <Dialog
      id="remove-device"
      title={`${device?.title ?? ''}の登録を外す`}
      open={device !== null}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button kind="danger" onClick={() => device && void remove(device.id)}>
            登録を外す
          </Button>
        </>
      }
    >
      <p>この機器は、新しく登録し直すまで使えなくなります。</p>
      {failure ? <ProblemNotice thrown={failure} /> : null}
    </Dialog>
  );
}

function columnsOf(leave: (device: Device) => void): readonly Column<Device>[] {
  return [
    { id: 'title', header: '名称', isRowHeader: true, cell: ({ title }) => title },
    { id: 'kind', header: '種類', width: 'm', cell: ({ kind }) => deviceKinds[kind] },
    {
      id: 'remove',
      header: '操作',
      kind: 'fit',
      cell: (device) => (
        <Button
          kind="quiet"
          aria-label={`${device.title}の登録を外す`}
          onClick={() => leave(device)}
        >
          登録を外す
        </Button>
      ),
    },
  ];
}
