/** 観測 — logs without personal data, and metrics. */
export { createLogger } from './logger.ts';
export { createMetrics, type Metrics } from './metrics.ts';
