/** 通信の状態 — says when the device has no network, and that nothing is lost. */
import { type ReactElement, useSyncExternalStore } from 'react';

import { useSay } from '../app/language.tsx';

export function OfflineNotice(): ReactElement {
  const say = useSay();
  const isOnline = useIsOnline();
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="bg-yellow-50 px-4 py-3 text-center text-std-16B-170 text-solid-gray-900">
          {say('app.offline')}
        </p>
      )}
    </div>
  );
}

export function useIsOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
