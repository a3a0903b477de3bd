/** 作業 — `npm run task -- COMMAND …`: migration, import, export, checks and documents. */
import { Refusal } from '@yakuba/kernel/refusal';

import { readConfig } from '#platform/config';
import { obtainDatabase } from '#platform/database';

import { migrateAll } from '../app.ts';
import { tasks } from '../tasks/index.ts';
import { type Task, TaskUsageError } from '../tasks/task.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

interface Command {
  readonly task: Task;
  readonly words: string[];
  readonly options: Map<string, string>;
}

function readCommand(given: readonly string[]): Command | null {
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index] ?? '';
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const next = given[index + 1];
    const hasValue = next !== undefined && !next.startsWith('--') && !flags.has(word);
    options.set(word.slice(2), hasValue ? next : 'true');
    if (hasValue) index += 1;
  }
  const task = tasks.find((one) => one.command.split(' ').every((part, at) => words[at] === part));
  if (!task) return null;
  return { task, words: words.slice(task.command.split(' ').length), options };
}

/** Options that never take a value, so that a file may follow them. */
const flags = new Set(['--skip-refused', '--print', '--history', '--bom', '--cp932', '--check']);

async function main(): Promise<boolean> {
  const command = readCommand(process.argv.slice(2));
  if (!command) {
    say('使い方: npm run task -- 作業 …');
    for (const task of tasks) say(`  ${task.usage.padEnd(62)} ${task.title}`);
    return process.argv[2] === 'help';
  }
  const config = readConfig(process.env);
  const { task, words, options } = command;
  if (!task.usesDatabase) return task.run({ config, ownerUrl: '', words, options, say });
  const database = await obtainDatabase(config);
  try {
    if (task.command !== 'migrate') await migrateAll(database.ownerUrl, config);
    return await task.run({ config, ownerUrl: database.ownerUrl, words, options, say });
  } finally {
    await database.stop();
  }
}

/** Ends with the code itself: what the embedded database leaves running must not choose one. */
async function end(): Promise<never> {
  try {
    process.exit((await main()) ? 0 : 1);
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof TaskUsageError)) throw error;
    say(error.message);
    process.exit(1);
  }
}

await end();
