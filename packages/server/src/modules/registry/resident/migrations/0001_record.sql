-- 住民票（原票）の履歴: every item of a person at each change, one row each; rows are only ever added.

create schema resident;

create table resident.record (
  municipality_code text not null,
  addressee_number text not null,
  history_number integer not null
    constraint record__history_number check (history_number >= 1),
  branch_number integer not null,
  recompilation_number integer not null,
  household_number text not null,
  resident_kind text not null
    constraint record__resident_kind check (resident_kind in ('1', '2')),
  resident_status text not null
    constraint record__resident_status check (resident_status in ('1', '2', '3', '9')),
  resident_record_code text,
  individual_number text,
  change_reason text not null,
  change_category text not null,
  effective_on text not null
    constraint record__effective_on check (effective_on ~ '^\d{4}-\d{2}-\d{2}$'),
  effective_on_notation text,
  notified_on date,
  requested_on date,
  notice_on date,
  processed_on date not null,
  notification_number text,
  entry_kind text,
  input_place text,
  input_terminal text,
  change_note text,
  full_name text not null,
  family_name text,
  given_name text,
  full_name_kana text,
  family_name_kana text,
  given_name_kana text,
  is_name_kana_confirmed boolean not null,
  roman_name text,
  former_family_name text,
  former_family_name_kana text,
  is_former_family_name_kana_confirmed boolean not null,
  common_name text,
  common_name_kana text,
  is_common_name_kana_confirmed boolean not null,
  date_of_birth text not null
    constraint record__date_of_birth check (date_of_birth ~ '^\d{4}-\d{2}-\d{2}$'),
  date_of_birth_notation text,
  sex text not null
    constraint record__sex check (sex in ('0', '1', '2')),
  became_resident_on text
    constraint record__became_resident_on check (became_resident_on ~ '^\d{4}-\d{2}-\d{2}$'),
  became_resident_on_notation text,
  entry_effective_on text
    constraint record__entry_effective_on check (entry_effective_on ~ '^\d{4}-\d{2}-\d{2}$'),
  entry_effective_on_notation text,
  entry_reason text,
  relationship_codes text,
  relationship text,
  head_of_household_name text,
  household_order integer,
  address_municipality_code text not null,
  address_machi_aza_code text,
  address_prefecture text not null,
  address_municipality text not null,
  address_machi_aza text,
  address_lot_number text,
  address_katagaki text,
  address_postal_code text,
  address_settled_on text
    constraint record__address_settled_on check (address_settled_on ~ '^\d{4}-\d{2}-\d{2}$'),
  address_settled_on_notation text,
  district_code text,
  previous_municipality_code text,
  previous_machi_aza_code text,
  previous_prefecture text,
  previous_municipality text,
  previous_machi_aza text,
  previous_lot_number text,
  previous_katagaki text,
  previous_postal_code text,
  previous_head_of_household_name text,
  last_registered_address text,
  registered_domicile text,
  registered_domicile_machi_aza text,
  registered_domicile_lot_number text,
  registered_domicile_municipality_code text,
  registered_domicile_machi_aza_code text,
  head_of_family_register text,
  head_of_family_register_family_name text,
  head_of_family_register_given_name text,
  is_closed boolean not null,
  closing_reason text,
  closing_notified_on date,
  closing_effective_on text
    constraint record__closing_effective_on check (closing_effective_on ~ '^\d{4}-\d{2}-\d{2}$'),
  closing_effective_on_notation text,
  moving_out_notified_on date,
  moving_out_planned_on date,
  planned_prefecture text,
  planned_municipality_code text,
  planned_municipality text,
  planned_machi_aza text,
  planned_lot_number text,
  planned_katagaki text,
  planned_postal_code text,
  moved_out_on date,
  moving_in_notice_on date,
  confirmed_municipality_code text,
  confirmed_prefecture text,
  confirmed_municipality text,
  confirmed_machi_aza text,
  confirmed_lot_number text,
  confirmed_katagaki text,
  confirmed_postal_code text,
  archived_on date,
  is_on_electoral_roll boolean not null,
  has_national_health_insurance boolean not null,
  national_health_insurance_from date,
  national_health_insurance_until date,
  has_late_elderly_insurance boolean not null,
  late_elderly_insurance_from date,
  late_elderly_insurance_until date,
  has_care_insurance boolean not null,
  care_insurance_from date,
  care_insurance_until date,
  has_national_pension boolean not null,
  basic_pension_number text,
  national_pension_class text,
  national_pension_class_changed_on date,
  national_pension_from date,
  national_pension_until date,
  child_allowance_class text,
  child_allowance_from text
    constraint record__child_allowance_from check (child_allowance_from ~ '^\d{4}-\d{2}$'),
  child_allowance_until text
    constraint record__child_allowance_until check (child_allowance_until ~ '^\d{4}-\d{2}$'),
  became_foreign_resident_on text
    constraint record__became_foreign_resident_on check (became_foreign_resident_on ~ '^\d{4}-\d{2}-\d{2}$'),
  became_foreign_resident_on_notation text,
  alien_registration_on text
    constraint record__alien_registration_on check (alien_registration_on ~ '^\d{4}-\d{2}-\d{2}$'),
  alien_registration_on_notation text,
  nationality_code text,
  nationality text,
  article3045_class text,
  residence_status text,
  period_of_stay_years integer,
  period_of_stay_months integer,
  period_of_stay_days integer,
  period_of_stay_until date,
  residence_card_number text,
  residence_card_kind text,
  is_residence_notified boolean not null,
  is_landing_permit_entry boolean not null,
  common_name_entered_on date,
  common_name_entered_municipality text,
  common_name_entered_municipality_code text,
  common_name_deleted_on date,
  common_name_deleted_municipality text,
  common_name_deleted_municipality_code text,
  card_status text,
  signing_certificate_serial text,
  authentication_certificate_serial text,
  mail_dispatch_code text,
  recompiled_on text
    constraint record__recompiled_on check (recompiled_on ~ '^\d{4}-\d{2}-\d{2}$'),
  recompiled_on_notation text,
  is_adult_ward boolean not null,
  is_unselectable boolean not null,
  is_integrated_addressee boolean not null,
  is_hidden_from_other_offices boolean not null,
  office_id text,
  is_deleted boolean not null,
  remarks text,
  operator_id text not null,
  operated_at text not null,
  constraint record__key primary key (municipality_code, addressee_number, history_number)
);
comment on table resident.record is '住民票履歴 — one row a change, all items of the person [append-only]';
comment on column resident.record.municipality_code is '全国地方公共団体コード';
comment on column resident.record.addressee_number is '宛名番号';
comment on column resident.record.history_number is '履歴番号';
comment on column resident.record.branch_number is '履歴番号枝番号';
comment on column resident.record.recompilation_number is '改製番号';
comment on column resident.record.household_number is '世帯番号';
comment on column resident.record.resident_kind is '住民種別';
comment on column resident.record.resident_status is '住民状態';
comment on column resident.record.resident_record_code is '住民票コード';
comment on column resident.record.individual_number is '個人番号';
comment on column resident.record.change_reason is '異動事由';
comment on column resident.record.change_category is '異動区分';
comment on column resident.record.effective_on is '異動年月日';
comment on column resident.record.effective_on_notation is '異動年月日の不詳表記';
comment on column resident.record.notified_on is '異動届出年月日';
comment on column resident.record.requested_on is '申出・請求年月日';
comment on column resident.record.notice_on is '通知日';
comment on column resident.record.processed_on is '処理年月日';
comment on column resident.record.notification_number is '届出番号';
comment on column resident.record.entry_kind is '記載等の種別';
comment on column resident.record.input_place is '入力場所';
comment on column resident.record.input_terminal is '入力端末';
comment on column resident.record.change_note is '留意事項';
comment on column resident.record.full_name is '氏名';
comment on column resident.record.family_name is '氏';
comment on column resident.record.given_name is '名';
comment on column resident.record.full_name_kana is '氏名フリガナ';
comment on column resident.record.family_name_kana is '氏フリガナ';
comment on column resident.record.given_name_kana is '名フリガナ';
comment on column resident.record.is_name_kana_confirmed is '氏名フリガナ確認';
comment on column resident.record.roman_name is '氏名（アルファベット）';
comment on column resident.record.former_family_name is '旧氏';
comment on column resident.record.former_family_name_kana is '旧氏フリガナ';
comment on column resident.record.is_former_family_name_kana_confirmed is '旧氏フリガナ確認';
comment on column resident.record.common_name is '通称';
comment on column resident.record.common_name_kana is '通称フリガナ';
comment on column resident.record.is_common_name_kana_confirmed is '通称フリガナ確認';
comment on column resident.record.date_of_birth is '生年月日';
comment on column resident.record.date_of_birth_notation is '生年月日の不詳表記';
comment on column resident.record.sex is '性別';
comment on column resident.record.became_resident_on is '住民となった年月日';
comment on column resident.record.became_resident_on_notation is '住民となった年月日の不詳表記';
comment on column resident.record.entry_effective_on is '記載の異動年月日';
comment on column resident.record.entry_effective_on_notation is '記載の異動年月日の不詳表記';
comment on column resident.record.entry_reason is '記載の事由';
comment on column resident.record.relationship_codes is '続柄コード';
comment on column resident.record.relationship is '続柄';
comment on column resident.record.head_of_household_name is '世帯主氏名';
comment on column resident.record.household_order is '記載順位';
comment on column resident.record.address_municipality_code is '住所市区町村コード';
comment on column resident.record.address_machi_aza_code is '住所町字コード';
comment on column resident.record.address_prefecture is '住所都道府県';
comment on column resident.record.address_municipality is '住所市区郡町村名';
comment on column resident.record.address_machi_aza is '住所町字';
comment on column resident.record.address_lot_number is '住所番地号';
comment on column resident.record.address_katagaki is '方書';
comment on column resident.record.address_postal_code is '住所郵便番号';
comment on column resident.record.address_settled_on is '住所を定めた年月日';
comment on column resident.record.address_settled_on_notation is '住所を定めた年月日の不詳表記';
comment on column resident.record.district_code is '地区管理コード';
comment on column resident.record.previous_municipality_code is '転入前住所市区町村コード';
comment on column resident.record.previous_machi_aza_code is '転入前住所町字コード';
comment on column resident.record.previous_prefecture is '転入前住所都道府県';
comment on column resident.record.previous_municipality is '転入前住所市区郡町村名';
comment on column resident.record.previous_machi_aza is '転入前住所町字';
comment on column resident.record.previous_lot_number is '転入前住所番地号';
comment on column resident.record.previous_katagaki is '転入前住所方書';
comment on column resident.record.previous_postal_code is '転入前住所郵便番号';
comment on column resident.record.previous_head_of_household_name is '転入前の世帯主氏名';
comment on column resident.record.last_registered_address is '最終登録住所地';
comment on column resident.record.registered_domicile is '本籍';
comment on column resident.record.registered_domicile_machi_aza is '本籍町字';
comment on column resident.record.registered_domicile_lot_number is '本籍地番号又は街区符号';
comment on column resident.record.registered_domicile_municipality_code is '本籍市区町村コード';
comment on column resident.record.registered_domicile_machi_aza_code is '本籍町字コード';
comment on column resident.record.head_of_family_register is '筆頭者';
comment on column resident.record.head_of_family_register_family_name is '筆頭者氏';
comment on column resident.record.head_of_family_register_given_name is '筆頭者名';
comment on column resident.record.is_closed is '除票';
comment on column resident.record.closing_reason is '消除の事由';
comment on column resident.record.closing_notified_on is '消除の届出年月日';
comment on column resident.record.closing_effective_on is '消除の異動年月日';
comment on column resident.record.closing_effective_on_notation is '消除の異動年月日の不詳表記';
comment on column resident.record.moving_out_notified_on is '転出届出年月日';
comment on column resident.record.moving_out_planned_on is '転出予定年月日';
comment on column resident.record.planned_prefecture is '転出先住所（予定）都道府県';
comment on column resident.record.planned_municipality_code is '転出先住所（予定）市区町村コード';
comment on column resident.record.planned_municipality is '転出先住所（予定）市区郡町村名';
comment on column resident.record.planned_machi_aza is '転出先住所（予定）町字';
comment on column resident.record.planned_lot_number is '転出先住所（予定）番地号';
comment on column resident.record.planned_katagaki is '転出先住所（予定）方書';
comment on column resident.record.planned_postal_code is '転出先住所（予定）郵便番号';
comment on column resident.record.moved_out_on is '転出年月日（確定）';
comment on column resident.record.moving_in_notice_on is '転入通知年月日';
comment on column resident.record.confirmed_municipality_code is '転出先住所（確定）市区町村コード';
comment on column resident.record.confirmed_prefecture is '転出先住所（確定）都道府県';
comment on column resident.record.confirmed_municipality is '転出先住所（確定）市区郡町村名';
comment on column resident.record.confirmed_machi_aza is '転出先住所（確定）町字';
comment on column resident.record.confirmed_lot_number is '転出先住所（確定）番地号';
comment on column resident.record.confirmed_katagaki is '転出先住所（確定）方書';
comment on column resident.record.confirmed_postal_code is '転出先住所（確定）郵便番号';
comment on column resident.record.archived_on is '除票用データベース登録年月日';
comment on column resident.record.is_on_electoral_roll is '選挙人名簿登録';
comment on column resident.record.has_national_health_insurance is '国民健康保険資格';
comment on column resident.record.national_health_insurance_from is '国民健康保険資格取得年月日';
comment on column resident.record.national_health_insurance_until is '国民健康保険資格喪失年月日';
comment on column resident.record.has_late_elderly_insurance is '後期高齢者医療資格';
comment on column resident.record.late_elderly_insurance_from is '後期高齢者医療資格取得年月日';
comment on column resident.record.late_elderly_insurance_until is '後期高齢者医療資格喪失年月日';
comment on column resident.record.has_care_insurance is '介護保険資格';
comment on column resident.record.care_insurance_from is '介護保険資格取得年月日';
comment on column resident.record.care_insurance_until is '介護保険資格喪失年月日';
comment on column resident.record.has_national_pension is '国民年金資格';
comment on column resident.record.basic_pension_number is '基礎年金番号';
comment on column resident.record.national_pension_class is '国民年金種別';
comment on column resident.record.national_pension_class_changed_on is '国民年金種別変更年月日';
comment on column resident.record.national_pension_from is '国民年金資格取得年月日';
comment on column resident.record.national_pension_until is '国民年金資格喪失年月日';
comment on column resident.record.child_allowance_class is '児童手当資格区分';
comment on column resident.record.child_allowance_from is '児童手当受給開始年月';
comment on column resident.record.child_allowance_until is '児童手当受給終了年月';
comment on column resident.record.became_foreign_resident_on is '外国人住民となった年月日';
comment on column resident.record.became_foreign_resident_on_notation is '外国人住民となった年月日の不詳表記';
comment on column resident.record.alien_registration_on is '旧外登法による登録年月日';
comment on column resident.record.alien_registration_on_notation is '旧外登法による登録年月日の不詳表記';
comment on column resident.record.nationality_code is '国籍・地域コード';
comment on column resident.record.nationality is '国籍・地域';
comment on column resident.record.article3045_class is '法第30条の45に規定する区分';
comment on column resident.record.residence_status is '在留資格';
comment on column resident.record.period_of_stay_years is '在留期間（年）';
comment on column resident.record.period_of_stay_months is '在留期間（月）';
comment on column resident.record.period_of_stay_days is '在留期間（日）';
comment on column resident.record.period_of_stay_until is '在留期間の満了の日';
comment on column resident.record.residence_card_number is '在留カード等の番号';
comment on column resident.record.residence_card_kind is '在留カード等の番号区分';
comment on column resident.record.is_residence_notified is '住居地の届出';
comment on column resident.record.is_landing_permit_entry is '上陸許可証による転入';
comment on column resident.record.common_name_entered_on is '通称を記載した年月日';
comment on column resident.record.common_name_entered_municipality is '通称を記載した市区町村';
comment on column resident.record.common_name_entered_municipality_code is '通称を記載した市区町村コード';
comment on column resident.record.common_name_deleted_on is '通称を削除した年月日';
comment on column resident.record.common_name_deleted_municipality is '通称を削除した市区町村';
comment on column resident.record.common_name_deleted_municipality_code is '通称を削除した市区町村コード';
comment on column resident.record.card_status is '個人番号カード等の発行状況';
comment on column resident.record.signing_certificate_serial is '署名用電子証明書シリアル番号';
comment on column resident.record.authentication_certificate_serial is '利用者証明用電子証明書シリアル番号';
comment on column resident.record.mail_dispatch_code is '郵便物送付コード';
comment on column resident.record.recompiled_on is '改製記載年月日';
comment on column resident.record.recompiled_on_notation is '改製記載年月日の不詳表記';
comment on column resident.record.is_adult_ward is '成年被後見人';
comment on column resident.record.is_unselectable is '履歴選択不可';
comment on column resident.record.is_integrated_addressee is '統合宛名';
comment on column resident.record.is_hidden_from_other_offices is '他業務参照不可';
comment on column resident.record.office_id is '業務ID';
comment on column resident.record.is_deleted is '削除';
comment on column resident.record.remarks is '備考';
comment on column resident.record.operator_id is '操作者ID';
comment on column resident.record.operated_at is '操作日時';
create index record__household on resident.record (municipality_code, household_number);

