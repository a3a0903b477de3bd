/** 住民画面の部品の見た目 — class names; large enough for a thumb, words wrap at any size. */

export type ActionKind = 'primary' | 'secondary' | 'quiet';

const frame = [
  'inline-flex min-h-12 cursor-pointer items-center justify-center gap-2 rounded-8 border px-5',
  'py-2.5 text-center text-std-17B-170 no-underline aria-disabled:cursor-default',
].join(' ');

const colour: Readonly<Record<ActionKind, string>> = {
  primary: [
    'border-transparent bg-key-900 text-white hover:bg-key-1000 active:bg-key-1200',
    'aria-disabled:bg-solid-gray-700',
  ].join(' '),
  secondary: 'border-key-900 bg-white text-key-900 hover:bg-key-50 active:bg-key-100',
  quiet: [
    'border-transparent bg-transparent text-key-900 underline underline-offset-4',
    'hover:bg-key-50 hover:decoration-2',
  ].join(' '),
};

/** ボタン — full width on a telephone. */
export function actionStyle(kind: ActionKind): string {
  return `${frame} ${colour[kind]} w-full md:w-auto`;
}

export const inputStyle = [
  'min-h-12 w-full max-w-full rounded-8 border border-solid-gray-600 bg-white px-4 py-2.5',
  'text-std-17N-170 text-solid-gray-900 hover:border-black',
  'aria-invalid:border-2 aria-invalid:border-error-2',
  // Of the attribute: a list to choose from counts as read-only for the pseudo-class.
  '[&[readonly]]:border-dashed [&[readonly]]:bg-solid-gray-50',
].join(' ');

export const cardStyle = 'rounded-12 border border-solid-gray-300 bg-white';

export const headingStyle = 'text-std-20B-150';

/** 幅 — as much as can be read in one line. */
export const readable = 'max-w-2xl';
