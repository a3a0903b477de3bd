/** 半ばで止まった一斉送信（縮小） — the same fault with some hundreds of letters, for every run. */
process.env['YAKUBA_FAULT_SCALE'] ??= '0.01';

await import('./half-sent-mailing.fault.ts');
