/**
 * 呼出しの音 — two falling notes, made by the browser itself; no sound file is loaded.
 *
 * Browsers are silent until somebody has touched the page: `isAllowed` says whether it can be heard.
 */
import { useCallback, useEffect, useRef, useState } from 'react';

export interface Chime {
  readonly isOn: boolean;
  /** False while the browser waits for somebody to touch the page. */
  readonly isAllowed: boolean;
  /** 鳴らした回数 */
  readonly count: number;
  play(): void;
  /** Switches it on or off; being a touch, it also asks the browser to allow it. */
  toggle(): void;
}

const NOTES = [
  { hertz: 659.26, after: 0 },
  { hertz: 523.25, after: 0.55 },
] as const;
const LOUDNESS = 0.5;
const FADE_SECONDS = 1.4;

export function useChime(): Chime {
  const context = useRef<AudioContext | null>(null);
  const [isOn, setOn] = useState(true);
  const [isAllowed, setAllowed] = useState(false);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const opened = new AudioContext();
    context.current = opened;
    const note = () => setAllowed(opened.state === 'running');
    opened.addEventListener('statechange', note);
    note();
    return () => {
      opened.removeEventListener('statechange', note);
      void opened.close();
    };
  }, []);
  const play = useCallback(() => {
    const opened = context.current;
    if (!isOn || !opened) return;
    if (opened.state === 'running') sound(opened);
    setCount((before) => before + 1);
  }, [isOn]);
  const toggle = () => {
    const opened = context.current;
    if (isOn && isAllowed) return setOn(false);
    setOn(true);
    void opened?.resume().then(() => sound(opened));
  };
  return { isOn, isAllowed, count, play, toggle };
}

function sound(context: AudioContext): void {
  for (const { hertz, after } of NOTES) {
    const begin = context.currentTime + after;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.type = 'sine';
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, begin);
    volume.gain.exponentialRampToValueAtTime(LOUDNESS, begin + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, begin + FADE_SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + FADE_SECONDS);
  }
}
