/**
 * ログ — structured lines; what may be said is listed, everything else stays out.
 *
 * Fields not on the list are dropped before a line is written, so that a careless call cannot log
 * a name.
 */
import { type DestinationStream, type Logger, pino } from 'pino';

const ALLOWED = new Set([
  'requestId',
  'method',
  'route',
  'status',
  'milliseconds',
  'name',
  'at',
  'kind',
  'port',
  'count',
  'town',
  'room',
  'version',
  'signal',
  'job',
]);

export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(fields).filter(([name]) => ALLOWED.has(name))),
    },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}
