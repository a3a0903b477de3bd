/** ログの写し — a logger at its most talkative whose lines a test can read. */
import type { Logger } from 'pino';

import { createLogger } from '#platform/observability';

export interface LogCapture {
  readonly logger: Logger;
  readonly lines: string[];
}

export function captureLog(): LogCapture {
  const lines: string[] = [];
  const logger = createLogger('debug', { write: (line) => void lines.push(line) });
  return { logger, lines };
}
