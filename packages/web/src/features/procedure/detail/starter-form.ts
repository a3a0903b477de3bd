/** 様式の初め — who applies, as every form asks it, filled in from the register. */
import type { FormDefinition, FormItem, FormSection } from '@yakuba/kernel/form';

const applicant: FormSection = {
  name: 'applicant',
  title: { ja: '届出をする方', easy: 'とどけを する ひと', en: 'Applicant' },
  items: [
    bound('applicantName', 'text', 'applicant.fullName', ['氏名', 'なまえ', 'Name']),
    bound('applicantKana', 'kana', 'applicant.fullNameKana', [
      'フリガナ',
      'なまえの よみかた',
      'Name in kana',
    ]),
    bound('applicantAddress', 'address', 'applicant.address', [
      '住所',
      'すんでいる ところ',
      'Address',
    ]),
    bound('applicantPhone', 'phone', 'applicant.phone', [
      '日中に連絡が取れる電話番号',
      'ひるまに つながる でんわばんごう',
      'Daytime phone number',
    ]),
  ],
};

const signature: FormSection = {
  name: 'signature',
  title: { ja: '署名', easy: 'サイン', en: 'Signature' },
  items: [
    {
      name: 'signed',
      kind: 'signature',
      label: {
        ja: '記入した内容に間違いはありません',
        easy: 'かいたことに まちがいは ありません',
        en: 'What I have written is correct',
      },
      isRequired: true,
    },
  ],
};

/** 様式の初め — sound from the first, so that it can be saved before anything is drawn. */
export function starterForm(title: FormDefinition['title'], isSigned: boolean): FormDefinition {
  return { title, sections: isSigned ? [applicant, signature] : [applicant], rules: [] };
}

function bound(
  name: string,
  kind: FormItem['kind'],
  boundTo: string,
  [ja, easy, en]: readonly [string, string, string],
): FormItem {
  return { name, kind, label: { ja, easy, en }, isRequired: kind !== 'kana', boundTo };
}
