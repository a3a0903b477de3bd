/**
 * キー操作 — commands of one key or of keys pressed one after another, outside of any input.
 *
 * They can be switched off, as WCAG 2.1.4 asks of commands without a modifier key.
 *
 * @spec juki 2.3.2
 */

export interface KeyCommand {
  /** Keys as `KeyboardEvent.key` names them, parted by spaces: `/`, `g h`. */
  readonly keys: string;
  /** What it does, as listed on `?`. */
  readonly label: string;
  run(): void;
}

export interface KeyStroke {
  readonly key: string;
  readonly at: number;
}

const PAUSE_MILLISECONDS_MAX = 1_200;

/** The strokes that may still belong to one command: older ones fall away after a pause. */
export function withStroke(strokes: readonly KeyStroke[], stroke: KeyStroke): KeyStroke[] {
  const last = strokes.at(-1);
  const isOneGo = last !== undefined && stroke.at - last.at <= PAUSE_MILLISECONDS_MAX;
  return [...(isOneGo ? strokes : []), stroke].slice(-3);
}

/** The command that the latest strokes spell, if any. */
export function commandFor(
  commands: readonly KeyCommand[],
  strokes: readonly KeyStroke[],
): KeyCommand | undefined {
  const typed = strokes.map(({ key }) => key);
  return commands.find(({ keys }) => {
    const wanted = keys.split(' ');
    return wanted.join(' ') === typed.slice(-wanted.length).join(' ');
  });
}
