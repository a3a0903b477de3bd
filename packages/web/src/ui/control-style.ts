/** 入力欄の見た目 — class names that the controls of the design system share; tokens only. */

/** Frame of every one-line control: 44 px high, plain border, red when refused. */
export const controlFrame = [
  'min-h-11 rounded-8 border border-solid-gray-600 bg-white px-3 py-2',
  'text-dns-16N-130 text-solid-gray-900 placeholder:text-solid-gray-536',
  'hover:border-black aria-invalid:border-2 aria-invalid:border-error-2',
  'disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-600',
  'read-only:border-dashed read-only:bg-solid-gray-50',
].join(' ');

/** 選択欄 — the same frame where `read-only` means nothing. */
export const selectFrame = [
  'min-h-11 rounded-8 border border-solid-gray-600 bg-white py-2 pr-8 pl-3',
  'text-dns-16N-130 text-solid-gray-900 hover:border-black',
  'aria-invalid:border-2 aria-invalid:border-error-2',
  'disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-600',
].join(' ');

export type ControlWidth = 'xs' | 's' | 'm' | 'l' | 'full';

/** 幅 — as wide as what belongs in it, never wider than the page. */
export const controlWidth: Record<ControlWidth, string> = {
  xs: 'w-24 max-w-full',
  s: 'w-44 max-w-full',
  m: 'w-72 max-w-full',
  l: 'w-[28rem] max-w-full',
  full: 'w-full',
};

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

const buttonFrame = [
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-8 border px-4 py-2',
  'text-oln-16B-100 whitespace-nowrap no-underline cursor-pointer',
  'disabled:cursor-default aria-disabled:cursor-default',
].join(' ');

const buttonColour: Record<ButtonKind, string> = {
  primary: [
    'border-transparent bg-key-900 text-white hover:bg-key-1000 active:bg-key-1200',
    'disabled:bg-solid-gray-300 disabled:text-solid-gray-700 aria-disabled:bg-solid-gray-700',
  ].join(' '),
  secondary: [
    'border-key-900 bg-white text-key-900 hover:bg-key-50 hover:text-key-1000 active:bg-key-100',
    'disabled:border-solid-gray-300 disabled:text-solid-gray-600 disabled:hover:bg-white',
  ].join(' '),
  quiet: [
    'border-transparent bg-transparent text-key-900 underline underline-offset-4',
    'hover:bg-key-50 hover:decoration-2 active:bg-key-100 disabled:text-solid-gray-600',
  ].join(' '),
  danger: [
    'border-transparent bg-error-2 text-white hover:bg-red-1000 active:bg-red-1200',
    'disabled:bg-solid-gray-300 disabled:text-solid-gray-700 aria-disabled:bg-solid-gray-700',
  ].join(' '),
};

/** ボタンの見た目 — class names of a button or of a link that looks like one. */
export function buttonStyle(kind: ButtonKind): string {
  return `${buttonFrame} ${buttonColour[kind]}`;
}

export const linkStyle = [
  'text-key-900 underline decoration-1 underline-offset-4',
  'hover:text-key-1000 hover:decoration-2 active:text-orange-800',
].join(' ');
