/** 閲覧ソフト — Chromium as it is found on the machine, with Japanese typefaces. */
import { existsSync } from 'node:fs';
import process from 'node:process';

import { type Browser, chromium } from 'playwright-core';

import { writeFontConfig } from './fonts.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What a journey says when it is left out. */
export const NO_BROWSER =
  'Chromium が見つかりません。YAKUBA_CHROMIUM にその場所を指定してください。';

/** Path of Chromium: `YAKUBA_CHROMIUM`, or where it usually is; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['YAKUBA_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return places.find((place) => existsSync(place)) ?? null;
}

export async function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    env: { ...process.env, FONTCONFIG_FILE: await writeFontConfig() },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--headless=new',
    ],
  });
}
