/**
 * 様式の作成 — a clerk builds a new procedure without code and tries it as residents will meet it;
 * a second person publishes it; a resident finds it on a telephone, fills it in and sends it in.
 */
import assert from 'node:assert/strict';

import { axe } from './harness/axe.ts';
import {
  addItem,
  addSection,
  chooseAge,
  chooseIn,
  chooseLine,
  openDesigner,
  registerStandards,
  screen,
  translate,
} from './harness/designing.ts';
import { type Journey, journey, type Seat } from './harness/journey.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { shot } from './harness/shot.ts';
import { townAt } from './harness/small-towns.ts';

const { code: municipalityCode, clerk, approver } = townAt(0);
const narrow = { width: 390, height: 844 };
const wide = { width: 1366, height: 768 };
const TITLE = '見守り訪問の申込み';
const CODE = 'town-watch-over';
const ADVICE = '65歳になる前の方は、先に福祉係へご相談ください。';
const REFUSAL = '訪問は月に1回から4回までです。回数を直してください。';

journey(
  'a clerk builds a procedure, a second person publishes, a resident uses it',
  async (seat) => {
    await registerStandards(seat);
    await signIn(seat.page, clerk);
    await lookThroughCatalogue(seat);
    await createProcedure(seat);
    await drawForm(seat);
    await tryForm(seat);
    await seat.page.getByRole('button', { name: '下書きとして保存する' }).click();
    await arrive(seat.page, TITLE);
    await seat.page.getByText('作成した人とは別の').waitFor();
    assert.equal(await seat.page.getByRole('button', { name: 'この版を公開する' }).count(), 0);

    const second = await seat.sitDown();
    await publish(second);
    await useAsResident(await seat.sitDown());
  },
);

async function lookThroughCatalogue({ page }: Seat): Promise<void> {
  await openPage(page, '手続カタログ');
  await arrive(page, '手続カタログ');
  await page.getByRole('table', { name: '手続の一覧' }).waitFor();
  await axe(page);
  await shot(page, 'procedure-catalogue');
  await page.getByLabel('手続を探す').fill('いぬ');
  await page.getByText(/のうち\d件/).waitFor();
  await openPage(page, '来庁・押印の棚卸し');
  await arrive(page, '来庁・押印の棚卸し');
  await page.getByRole('table', { name: '残る押印とその理由' }).getByText('印鑑登録').waitFor();
  await axe(page);
  await shot(page, 'procedure-inventory');
}

async function createProcedure({ page }: Seat): Promise<void> {
  await openPage(page, '手続カタログ');
  await page.getByRole('link', { name: '手続を作る' }).click();
  await arrive(page, '手続の作成');
  await page.getByLabel('識別名').fill(CODE);
  await page.getByLabel('名称', { exact: false }).first().fill(TITLE);
  await page.getByLabel('名称（やさしい日本語）').fill('おうちに ようすを 見に いく');
  await page.getByLabel('名称（英語）').fill('Watch-over visits');
  await page.getByLabel('根拠').first().fill('見守り訪問事業実施要綱第4条');
  await page.getByLabel('担当').fill('福祉係');
  await askForDocument(page);
  await axe(page);
  await shot(page, 'procedure-new');
  await page.getByRole('button', { name: '下書きを作り、様式へ進む' }).click();
  await arrive(page, '様式の作成');
}

/** 必要な書類 — one, and only in a case that is told in words. */
async function askForDocument(page: Journey['page']): Promise<void> {
  await page.getByRole('button', { name: '書類を加える' }).click();
  await page.getByLabel('書類の名称').fill('同意書');
  await page.getByRole('button', { name: '下書きを作り、様式へ進む' }).click();
  await page.getByRole('alert').getByText('どんなときに必要かを書くか').waitFor();
  await page.getByLabel('必要になる場合').fill('家族の訪問を申し込むとき');
  await page.getByRole('combobox', { name: '手数料' }).selectOption('この手続だけの手数料');
  await page.getByText('額は、管理者が').waitFor();
  await page.getByRole('combobox', { name: '手数料' }).selectOption('なし（無料）');
}

async function drawForm({ page }: Seat): Promise<void> {
  await page.getByText('様式に直すところはありません').waitFor();
  await addSection(page, '見守りの希望');
  await addItem(page, '見守りの希望', '一つ選択', '訪問する相手');
  await page.getByLabel('選択肢1', { exact: true }).fill('わたし');
  await page.getByLabel('選択肢2', { exact: true }).fill('家族');
  await translate(page, '見出し', { easy: 'だれを 見に いくか', en: 'Whom to visit' });
  await page.getByLabel('必ず答えてもらう（必須）').check();

  await addItem(page, '見守りの希望', '文字', '家族の氏名');
  await page.getByText('訳のない文が').waitFor();
  await page.getByRole('button', { name: '表示する条件を加える' }).click();
  await chooseIn(page, '表示する条件', ['訪問する相手', 'と同じ', '家族']);
  await page.getByLabel('必ず答えてもらう（必須）').check();

  await addItem(page, '見守りの希望', '数', '月の訪問回数');
  await page.getByRole('button', { name: '検査を加える' }).click();
  await chooseIn(page, '検査', ['月の訪問回数', '以上', '1']);
  await page.getByRole('button', { name: '行を加える' }).click();
  const second = page.getByRole('group', { name: '検査の2行目' });
  await second.getByLabel('試し方').selectOption('以下');
  await second.getByLabel('値').fill('4');
  await page.getByText('条件に合わないときの文を').waitFor();
  await page.getByLabel('合わないときの文').first().fill(REFUSAL);

  await drawAdvice(page);
  await addSection(page, '連絡先');
  await takeInDocument(page);
  await page.getByLabel('写真（JPEG）').uncheck();
  await page.getByText('様式に直すところはありません').waitFor();
  await undoAndReload(page);
}

/** 添付の項目 — made of the document that the procedure asks for, and shown when it is needed. */
async function takeInDocument(page: Journey['page']): Promise<void> {
  await page.getByRole('button', { name: /^添付の項目にする\s*（同意書）$/ }).click();
  await page.getByRole('button', { name: '同意書', exact: true }).waitFor();
  const help = '家族の訪問を申し込むときに添付してください。';
  assert.equal(await page.getByLabel('記入の手引', { exact: true }).inputValue(), help);
  await page.getByRole('button', { name: '表示する条件を加える' }).click();
  await chooseIn(page, '表示する条件', ['訪問する相手', 'と同じ', '家族']);
}

/** 年齢とまとまり — a sentence for the young who ask for themselves or very often. */
async function drawAdvice(page: Journey['page']): Promise<void> {
  await addItem(page, '見守りの希望', '年月日', '訪問する相手の生年月日');
  await addItem(page, '見守りの希望', '年月日', '訪問を始める日');
  await addItem(page, '見守りの希望', '説明', ADVICE);
  await page.getByRole('button', { name: '表示する条件を加える' }).click();
  const [born, on] = ['訪問する相手の生年月日', '訪問を始める日'];
  await chooseAge(page, '表示する条件の1行目', { born, years: 65, on });
  await page.getByRole('button', { name: 'まとまり（かつ・または）を加える' }).click();
  const group = '表示する条件の2行目のまとまり';
  await chooseLine(page, `${group}の1行目`, ['訪問する相手', 'と同じ', 'わたし']);
  await chooseLine(page, `${group}の2行目`, ['月の訪問回数', '以上', '3']);
  await page.getByText('様式に直すところはありません').waitFor();
}

/** 元に戻す・やり直す・読み直し — nothing that was drawn is lost. */
async function undoAndReload(page: Journey['page']): Promise<void> {
  const row = page.getByRole('button', { name: '同意書', exact: true });
  await page.getByRole('button', { name: /^削除\s*（同意書）$/ }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByText('節「連絡先」に項目がありません').waitFor();
  await page.getByRole('heading', { name: '節と項目' }).press('ControlOrMeta+z');
  await row.waitFor();
  await page.getByRole('button', { name: 'やり直す' }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '元に戻す' }).click();
  await row.waitFor();
  await page.getByText('この端末に控えています').waitFor();
  await page.reload();
  await page.getByText('作りかけの様式を開きました').waitFor();
  await row.waitFor();
}

/** 試し記入 — beside the form, the rules answer as they will for residents. */
async function tryForm({ page }: Seat): Promise<void> {
  await openDesigner(page, '月の訪問回数');
  const trial = page.getByRole('region', { name: '住民に見える画面（試し記入）' });
  await trial.getByRole('heading', { name: '見守りの希望' }).waitFor();
  assert.equal(await trial.getByLabel('家族の氏名').count(), 0);
  await trial.getByLabel('家族', { exact: true }).check();
  await trial.getByLabel('家族の氏名').fill('見本　花子');
  await trial.getByLabel('月の訪問回数').fill('9');
  await trial.getByRole('button', { name: '次へ進む' }).click();
  await trial.getByRole('alert').getByText(REFUSAL).waitFor();
  await axe(page);
  await openDesigner(page, ADVICE);
  await shot(page, 'form-designer-group');
  await openDesigner(page, '家族の氏名');
  await screen(page, 'form-designer', '見守りの希望');
  await shot(page, 'form-designer-whole');
  await page.setViewportSize(wide);
  await trial.getByLabel('English').check();
  await trial.getByText('Whom to visit').waitFor();
  await trial.getByLabel('広い画面').check();
  await axe(page);
  await trial.getByLabel('スマートフォン').check();
  await trial.getByLabel('日本語', { exact: true }).check();
}

async function publish({ page }: Seat): Promise<void> {
  await signIn(page, approver);
  await openPage(page, '手続カタログ');
  await page.getByLabel('状態').selectOption('公開を待つもの');
  await page.getByRole('link', { name: TITLE }).click();
  await arrive(page, TITLE);
  await page.getByRole('heading', { name: /公開を待つ版/ }).waitFor();
  await axe(page);
  await shot(page, 'procedure-waiting');
  await page.getByRole('button', { name: 'この版を公開する' }).click();
  await page.getByText(/第\d版を公開しました/).waitFor();
  await page.getByRole('heading', { name: /今日の内容/ }).waitFor();
  await axe(page);
  await shot(page, 'procedure-published');
}

async function useAsResident({ page, watch }: Seat): Promise<void> {
  watch.expect(401, /^\/api\/resident-session$/);
  // This town has no simulated cards; guests come without.
  watch.expect(404, /^\/api\/simulator\/cards$/);
  watch.expect(404, /^\/api\/application\/own-applications\//);
  await page.setViewportSize(narrow);
  await page.goto(`/t/${municipalityCode}`);
  await page.getByRole('searchbox', { name: '手続を探す' }).fill('見守り');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: TITLE }).click();
  await arrive(page, TITLE);
  await page.getByRole('link', { name: 'この手続を始める' }).click();
  await arrive(page, '本人の確認');
  await page.getByRole('button', { name: 'ゲスト' }).click();
  await arrive(page, '届出をする方');
  await page.getByLabel('氏名', { exact: false }).first().fill('見本　太郎');
  await page.getByLabel('都道府県').fill('徳島県');
  await page.getByLabel('市区町村').fill('見本町');
  await page.getByLabel('日中に連絡が取れる電話番号').fill('088-000-0001');
  await page.getByRole('button', { name: '次へ進む' }).click();

  await arrive(page, '見守りの希望');
  assert.equal(await page.getByLabel('家族の氏名').count(), 0);
  await page.getByLabel('家族', { exact: true }).check();
  await page.getByLabel('家族の氏名').fill('見本　花子');
  await page.getByLabel('月の訪問回数').fill('９');
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByRole('alert').getByText(REFUSAL).waitFor();
  await axe(page);
  await shot(page, 'designed-form-refused');
  await page.setViewportSize(narrow);
  await page.getByLabel('月の訪問回数').fill('２');
  await meetAdvice(page);
  await page.getByRole('button', { name: '次へ進む' }).click();
  await sendDocument(page);
  await arrive(page, '回答の確認');
  await page.getByText('見本　花子').waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'この内容で提出する' }).click();
  await arrive(page, '提出しました');
  assert.ok(await page.getByText(/^\d{4}-\d{7}-\d$/).textContent());
  await axe(page);
}

/** 条件で出る説明 — as the answers go, and away again. */
async function meetAdvice(page: Journey['page']): Promise<void> {
  await page.getByLabel('訪問する相手の生年月日').fill('昭和55年4月1日');
  await page.getByLabel('訪問を始める日').fill('令和9年4月1日');
  assert.equal(await page.getByText(ADVICE).count(), 0);
  await page.getByLabel('月の訪問回数').fill('３');
  await page.getByText(ADVICE).waitFor();
  await page.getByLabel('訪問する相手の生年月日').fill('昭和25年4月1日');
  await page.getByText(ADVICE).waitFor({ state: 'detached' });
}

/** 書類の添付 — asked for because the visit is for family; nothing goes on without it. */
async function sendDocument(page: Journey['page']): Promise<void> {
  await arrive(page, '連絡先');
  await page.getByRole('button', { name: '次へ進む' }).click();
  await page.getByRole('alert').getByText('同意書').waitFor();
  const buffer = await page.screenshot();
  const file = { name: 'doui.png', mimeType: 'image/png', buffer };
  await page.getByLabel(/同意書/).setInputFiles(file);
  await page.getByRole('button', { name: 'doui.pngを取り消す' }).waitFor();
  await axe(page);
  await shot(page, 'designed-form-upload');
  await page.setViewportSize(narrow);
  await page.getByRole('button', { name: '次へ進む' }).click();
}
