/**
 * デモ用の職員アカウント — who may sign in to the demonstration. Never loaded outside of it.
 *
 * Passwords are printed on the start screen on purpose. Names are invented by the generator's
 * own tables and say 見本 in front, so that no one takes them for staff of a real town.
 */
import { demoTowns } from './towns.ts';

/** 町の職員の役割 */
export const demoTownRoles = ['clerk', 'approver', 'administrator', 'auditor'] as const;

/** 職員の役割 — one of a town, or joint secretariat (共同事務局). */
export type DemoRole = (typeof demoTownRoles)[number] | 'joint-secretariat';

/** 役割の名 — as the start screen prints it. */
export const demoRoleTitles: Readonly<Record<DemoRole, string>> = {
  clerk: '窓口担当',
  approver: '決裁者',
  administrator: 'システム管理者',
  auditor: '監査担当',
  'joint-secretariat': '共同事務局',
};

/** デモ用アカウント — id and password as printed on the start screen. */
export interface DemoAccount {
  readonly id: string;
  readonly password: string;
  readonly name: string;
  readonly nameKana: string;
  readonly role: DemoRole;
  /** 全国地方公共団体コード of the town served; null for the joint secretariat. */
  readonly municipalityCode: string | null;
}

const staff = [
  {
    clerk: ['見本　桜子', 'ミホン　サクラコ'],
    approver: ['見本　松雄', 'ミホン　マツオ'],
    administrator: ['見本　椿', 'ミホン　ツバキ'],
    auditor: ['見本　榊', 'ミホン　サカキ'],
  },
  {
    clerk: ['見本　杉子', 'ミホン　スギコ'],
    approver: ['見本　梅雄', 'ミホン　ウメオ'],
    administrator: ['見本　楓', 'ミホン　カエデ'],
    auditor: ['見本　柊', 'ミホン　ヒイラギ'],
  },
  {
    clerk: ['見本　柚子', 'ミホン　ユズコ'],
    approver: ['見本　桧雄', 'ミホン　ヒノキオ'],
    administrator: ['見本　葵', 'ミホン　アオイ'],
    auditor: ['見本　樹', 'ミホン　イツキ'],
  },
  {
    clerk: ['見本　楠子', 'ミホン　クスコ'],
    approver: ['見本　藤雄', 'ミホン　フジオ'],
    administrator: ['見本　菫', 'ミホン　スミレ'],
    auditor: ['見本　蓮', 'ミホン　レン'],
  },
] as const;

/** デモ用アカウント一覧 */
export const demoAccounts: readonly DemoAccount[] = [
  ...demoTowns.flatMap((town, index) => {
    const names = staff[index % staff.length] ?? staff[0];
    return demoTownRoles.map((role) => ({
      id: `${town.id}-${role}`,
      password: `demo-${town.id}-${role}`,
      name: names[role][0],
      nameKana: names[role][1],
      role,
      municipalityCode: town.code,
    }));
  }),
  {
    id: 'joint-operator',
    password: 'demo-joint-operator',
    name: '見本　共子',
    nameKana: 'ミホン　トモコ',
    role: 'joint-secretariat',
    municipalityCode: null,
  },
];
