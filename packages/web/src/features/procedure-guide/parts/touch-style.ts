/** 指で押す大きさ — class names of the guide: nothing to press is lower than 56 px. */

const touchFrame = [
  'inline-flex min-h-14 items-center justify-center gap-2 rounded-12 border-2 px-6 py-3',
  'text-std-20B-150 no-underline cursor-pointer disabled:cursor-default',
].join(' ');

export const touchPrimary = [
  touchFrame,
  'border-transparent bg-key-900 text-white hover:bg-key-1000 active:bg-key-1200',
  'disabled:bg-solid-gray-300 disabled:text-solid-gray-700 aria-disabled:bg-solid-gray-700',
].join(' ');

export const touchSecondary = [
  touchFrame,
  'border-key-900 bg-white text-key-900 hover:bg-key-50 active:bg-key-100',
].join(' ');

export const tileStyle = [
  'flex min-h-16 cursor-pointer items-center gap-3 rounded-12 border-2 px-5 py-3 text-left',
  'text-std-20N-150 text-solid-gray-900 hover:border-key-900',
  'border-solid-gray-420 bg-white',
  'aria-pressed:border-key-900 aria-pressed:bg-key-50 aria-pressed:font-700',
  'has-checked:border-key-900 has-checked:bg-key-50 has-checked:font-700',
].join(' ');

/** 大きな入力欄 — of the guide's own fields. */
export const touchField = [
  'min-h-14 w-full max-w-[32rem] rounded-8 border border-solid-gray-600 bg-white px-4 py-2',
  'text-std-20N-150 hover:border-black aria-invalid:border-2 aria-invalid:border-error-2',
].join(' ');
