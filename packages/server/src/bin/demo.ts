/**
 * デモ — `npm run demo` starts the four towns; `npm run demo -- --check` does the main job alone,
 * on an empty data folder, and ends.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { checkMainJob } from '../demo/check-main-job.ts';
import { checkResidentServices } from '../demo/check-resident-services.ts';
import { demoAccounts, demoRoleTitles, demoTowns } from '../demo/data/index.ts';
import { SECRETARIAT_CODE } from '../demo/load-towns.ts';
import { openProgressBar } from '../demo/progress-bar.ts';
import { demoConfig, startDemo } from '../demo/start-demo.ts';
import { FailedStep, openSteps } from '../demo/steps.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function check(): Promise<void> {
  const steps = openSteps(say);
  const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-check-'));
  // The embedded database may run as another user, who has to reach the folder.
  await chmod(folder, 0o755);
  const bar = openProgressBar(process.stdout);
  try {
    const demo = await startDemo({ config: demoConfig(folder), port: 0, steps, bar });
    try {
      await checkMainJob(demo.address, steps);
      await checkResidentServices(demo, steps);
    } finally {
      await demo.stop();
    }
    say(`すべて確かめました（合計${steps.seconds}秒）。`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function open(): Promise<void> {
  const config = demoConfig();
  const demo = await startDemo({
    config,
    port: config.port,
    steps: openSteps(say),
    bar: openProgressBar(process.stdout),
  });
  say(`\n${demo.address} を開いてください（すべて架空のデータです）。\n`);
  for (const account of demoAccounts) {
    const town = demoTowns.find((one) => one.code === account.municipalityCode);
    const code = account.municipalityCode ?? SECRETARIAT_CODE;
    const role = demoRoleTitles[account.role];
    say(
      `  ${code} ${(town?.name ?? '四町共同事務局').padEnd(8, '　')} ${role.padEnd(8, '　')} ${account.id} / ${account.password}`,
    );
  }
  const { kiosk, mailBox, pins } = demo.simulators;
  const town = demoTowns[0]?.code;
  say(`\n  店の端末（模擬）  ${kiosk}`);
  say(`  模擬の郵便受け  ${mailBox}`);
  say(`  住民の画面  ${demo.address}/t/${town}/`);
  say(`  待ち番号（予約と今の待ち）  ${demo.address}/q/${town}`);
  say(`  模擬カードの暗証番号  署名用 ${pins.signature} / 利用者証明用 ${pins.authentication}`);
  say('\n止めるには Ctrl+C を押します。');
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void demo.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // The package of the embedded database would end the process before the others have ended.
    process.removeAllListeners(signal);
    process.once(signal, stop);
  }
}

try {
  await (process.argv.includes('--check') ? check() : open());
} catch (error) {
  if (!(error instanceof FailedStep)) throw error;
  say(error.message);
  process.exit(1);
}
