/** 回答の文 — an answer as it is read back before it is sent. */
import { formatWareki, parsePlainDate, todayInJapan } from '@yakuba/kernel/calendar';
import {
  type AddressAnswer,
  type AnswerValue,
  addressParts,
  type EvidenceAnswer,
  type FormItem,
  isAnswered,
  type FormLanguage as Language,
  type RowAnswers,
  textIn,
} from '@yakuba/kernel/form';

/** Lines of text; `[]` where nothing has been answered. */
export function answerWords(item: FormItem, value: AnswerValue, language: Language): string[] {
  if (!isAnswered(value)) return [];
  switch (item.kind) {
    case 'choice':
      return [choiceWords(item, String(value), language)];
    case 'choices':
      return (value as readonly string[]).map((one) => choiceWords(item, one, language));
    case 'date':
      return [dateWords(String(value), language)];
    case 'yen':
      return [yenWords(Number(value), language)];
    case 'address':
      return addressWords(value as AddressAnswer);
    case 'evidence':
      return (value as readonly EvidenceAnswer[]).map(({ fileName }) => fileName);
    case 'members':
      return (value as readonly RowAnswers[]).map((row) => rowWords(item, row, language));
    case 'signature':
      return ['✓'];
    default:
      return [String(value)];
  }
}

/** 年月日 — 和暦 in Japanese; as it was typed while it is no date. */
export function dateWords(text: string, language: Language): string {
  const day = parsePlainDate(text);
  if (!day.ok) return text;
  if (language !== 'en') return formatWareki(day.value);
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en', options).format(new Date(`${text}T00:00:00Z`));
}

/** 時点の日 — the day in Japan. */
export function dayOfInstant(instant: string, language: Language): string {
  return dateWords(todayInJapan(new Date(instant)), language);
}

export function yenWords(amount: number, language: Language): string {
  const figure = amount.toLocaleString(localeOf(language));
  return language === 'en' ? `¥${figure}` : `${figure}円`;
}

function choiceWords(item: FormItem, value: string, language: Language): string {
  const choice = item.choices?.find((one) => one.value === value);
  return choice ? textIn(choice.label, language) : value;
}

function addressWords(address: AddressAnswer): string[] {
  const { postalCode, katagaki, ...rest } = address;
  const names = Object.keys(addressParts) as (keyof typeof addressParts)[];
  const place = names.flatMap((name) =>
    name in rest ? [rest[name as keyof typeof rest] ?? ''] : [],
  );
  return [
    postalCode ? `〒${postalCode.replace(/^(\d{3})(\d{4})$/, '$1-$2')}` : '',
    place.join(''),
    katagaki ?? '',
  ].filter(Boolean);
}

function rowWords(item: FormItem, row: RowAnswers, language: Language): string {
  const parts = (item.items ?? []).flatMap((inner) =>
    answerWords(inner, row[inner.name], language),
  );
  return parts.join(' ／ ');
}

/** The staff's screens read answers back too: nothing here depends on the chosen language. */
function localeOf(language: Language): 'ja' | 'en' {
  return language === 'en' ? 'en' : 'ja';
}
