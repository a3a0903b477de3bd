/**
 * 照会書 — asks the resident, at the address of the register, whether it was they who had their
 * seal registered; the lower half is the reply, brought back by the day named (事務処理要領).
 */
import { join } from 'node:path';
import { formatWareki, parsePlainDate } from '@yakuba/kernel/calendar';
import { formatPostalCode, type PostalCode } from '@yakuba/kernel/identifier';

import type { Profile } from '#modules/organisation/municipality';
import type { ResidentRecord } from '#modules/registry/resident';
import type { TypesetRequest } from '#platform/printing';

import type { StoredRegistration } from '../model.ts';

const TEMPLATE = join(import.meta.dirname, 'templates/inquiry-letter.typ');

export interface InquiryLetter {
  /** With an inquiry number and the day until which the reply is taken. */
  readonly registration: StoredRegistration & { inquiryNumber: string; replyBy: string };
  readonly holder: ResidentRecord;
  readonly profile: Profile;
  readonly madeAt: Date;
  readonly madeOn: string;
}

export function inquiryLetterRequest(letter: InquiryLetter): TypesetRequest {
  const { registration, holder, profile, madeAt, madeOn } = letter;
  const { inquiryNumber, replyBy, appliedOn, applicant } = registration;
  const isByAgent = applicant.kind === 'agent';
  return {
    template: TEMPLATE,
    standard: '1.7',
    createdAt: madeAt,
    data: {
      title: '印鑑登録についての照会書',
      name: holder.fullName,
      postalCode: postal(holder.addressPostalCode),
      address: addressLines(holder),
      madeOn: wareki(madeOn),
      sender: {
        name: `${profile.prefectureName}${profile.districtName ?? ''}${profile.name}`,
        address: [postal(profile.postalCode), profile.seatAddress].filter(Boolean).join('　'),
        head: `${profile.name}長`,
      },
      sentences: [
        `${wareki(appliedOn)}に、あなたの印鑑を登録する申請が${isByAgent ? '代理人から' : ''}ありました。`,
        'この申請があなたの意思によるものかを確かめるため、お送りしています。申請したとおりであれば、下の回答書にあなたが記入し、期限までに窓口へお持ちください。',
        'お心当たりがないときは、回答書を出さずに、すぐに役場へお知らせください。',
      ],
      facts: [
        ['照会番号', inquiryNumber],
        ['回答の期限', wareki(replyBy)],
        ['申請の日', wareki(appliedOn)],
        ['申請した人', isByAgent ? '代理人' : '本人'],
      ],
      advice: [
        '期限を過ぎると、この申請はなかったものになります。登録するときは、もう一度申請してください。',
        '登録する印鑑と、本人確認書類（マイナンバーカード、運転免許証など）をお持ちください。',
        ...(isByAgent
          ? ['代理人がお持ちになるときは、代理人の本人確認書類もお持ちください。']
          : []),
      ],
      reply: '照会のあった印鑑登録の申請は、私の意思によるものに間違いありません。',
      number: inquiryNumber,
      agent: isByAgent ? '次の者を代理人とし、回答書の提出と印鑑登録証の受取りを任せます。' : '',
    },
  };
}

function addressLines(holder: ResidentRecord): string[] {
  const { addressPrefecture, addressMunicipality, addressMachiAza, addressLotNumber } = holder;
  const parts = [addressPrefecture, addressMunicipality, addressMachiAza, addressLotNumber];
  const line = parts.map((part) => part ?? '').join('');
  return [line, holder.addressKatagaki ?? ''].filter((one) => one !== '');
}

function postal(code: string | null): string {
  return code === null || code === '' ? '' : `〒${formatPostalCode(code as PostalCode)}`;
}

function wareki(day: string): string {
  const parsed = parsePlainDate(day);
  return parsed.ok ? formatWareki(parsed.value) : day;
}
