/** 取り違えの検査（縮小） — the same fault with some two hundred papers, for every run. */
process.env['YAKUBA_FAULT_SCALE'] ??= '0.04';

await import('./no-cross-delivery.fault.ts');
