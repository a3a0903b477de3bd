/**
 * 機器のトークン — comes in once, behind the `#` of an address or pasted, and stays on the device.
 * What stands behind `#` is never sent to any server, and it is taken off the address at once.
 */
import { useCallback, useEffect, useState } from 'react';

import type { Place } from '../app/place.ts';

const SHAPE = /^[A-Za-z0-9_-]{22}$/;

export interface DeviceToken {
  /** Null until the device is set up. */
  readonly token: string | null;
  /** False where the text is no token. */
  keep(text: string): boolean;
  forget(): void;
}

export function useDeviceToken({ municipalityCode, page }: Place): DeviceToken {
  const name = `queue-device-${municipalityCode}-${page}`;
  const [token, setToken] = useState(() => readStored(name));
  const keep = useCallback(
    (text: string) => {
      const given = text.trim();
      if (!SHAPE.test(given)) return false;
      writeStored(name, given);
      setToken(given);
      return true;
    },
    [name],
  );
  useEffect(() => {
    const take = () => {
      const given = location.hash.slice(1);
      if (given === '') return;
      history.replaceState(null, '', location.pathname);
      keep(given);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, [keep]);
  const forget = () => {
    writeStored(name, null);
    setToken(null);
  };
  return { token, keep, forget };
}

/** 端末の控え — null where the device forbids storage or nothing is kept. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function writeStored(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A device that forbids storage is set up again after each start.
  }
}
