/**
 * ログ — structured lines; what may be said is listed, everything else stays out.
 *
 * Fields not on the list are dropped before a line is written, and so is the message of an error,
 * so that a careless call cannot log a name.
 */
import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';

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
    hooks: { logMethod: withoutErrorMessage },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Libraries log errors themselves; a statement's error quotes the row that it failed on. */
function withoutErrorMessage(this: Logger, words: Parameters<LogFn>, log: LogFn): void {
  const [first, message] = words as [unknown, unknown];
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err;
  if (!(error instanceof Error)) {
    log.apply(this, words);
    return;
  }
  const isClean = typeof message === 'string' && !message.includes(error.message);
  log.apply(this, [{ name: error.name }, isClean ? message : 'failed']);
}
