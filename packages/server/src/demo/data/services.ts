/** 住民サービスの見本 — categories of the queue and topics of notices, as a small town has them. */

export const demoCategories = [
  {
    code: 'certificate',
    prefix: 'A',
    title: '証明書',
    titleEasy: 'しょうめいしょ',
    titleEn: 'Certificates',
  },
  {
    code: 'moving',
    prefix: 'B',
    title: '引っ越し・戸籍の届出',
    titleEasy: 'ひっこし・こせきの とどけ',
    titleEn: 'Moving and family register',
  },
  {
    code: 'insurance',
    prefix: 'C',
    title: '国民健康保険・年金',
    titleEasy: 'ほけん・ねんきん',
    titleEn: 'Health insurance and pension',
  },
] as const;

export const demoTopics = [
  {
    code: 'disaster',
    title: '防災・避難',
    plainTitle: '災害（さいがい）と 避難（ひなん）',
    englishTitle: 'Disasters and evacuation',
    isDisaster: true,
  },
  {
    code: 'children',
    title: '子育て',
    plainTitle: '子（こ）どもと 家族（かぞく）',
    englishTitle: 'Children and families',
  },
  {
    code: 'health',
    title: '健診・予防接種',
    plainTitle: '体（からだ）の 検査（けんさ）と 予防（よぼう）の 注射（ちゅうしゃ）',
    englishTitle: 'Health checks and vaccination',
  },
  {
    code: 'waste',
    title: 'ごみ・リサイクル',
    plainTitle: 'ごみの 出（だ）しかた',
    englishTitle: 'Waste and recycling',
  },
] as const;
