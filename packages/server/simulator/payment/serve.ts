/** 模擬の決済事業者の起動 — `node packages/server/simulator/payment/serve.ts`. */
import process from 'node:process';

import { openPaymentSimulator } from './open-payment-simulator.ts';

const simulator = await openPaymentSimulator({
  secret: process.env['YAKUBA_PAYMENT_SECRET'] ?? 'simulated-secret-of-the-demo',
  port: Number(process.env['PAYMENT_SIMULATOR_PORT'] ?? 3400),
  callbackUrl: process.env['PAYMENT_CALLBACK_URL'] ?? 'http://127.0.0.1:3000/api/payment/callbacks',
});
process.stdout.write(`模擬の決済事業者: ${simulator.url}\n`);
process.once('SIGTERM', () => void simulator.close());
process.once('SIGINT', () => void simulator.close());
