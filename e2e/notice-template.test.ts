/**
 * お知らせの文例と条件 — a clerk saves a text with a blank, and again; composes from it for a group
 * that is known by its number alone; an approver gives it up before anything has left.
 */
import { axe } from './harness/axe.ts';
import { giveCard } from './harness/card-table.ts';
import { journey, type Seat } from './harness/journey.ts';
import { openNoticeDesk } from './harness/notice-office.ts';
import { arrive, openPage, signIn } from './harness/officer.ts';
import { townAt } from './harness/small-towns.ts';

const { code: municipalityCode, clerk, approver } = townAt(0);
const BLANK = '{{place}}';

journey('a clerk composes from a template for a group, and it is given up', async (seat) => {
  // A template that names a blank which it has not is refused.
  seat.watch.expect(422, /^\/api\/notice\/templates$/);
  const desk = openNoticeDesk(seat.ownerUrl, municipalityCode);
  try {
    await desk.setTopics(['living']);
    await giveCard({ ...seat, municipalityCode });
    await signIn(seat.page, clerk);
    await saveTemplate(seat);
    await compose(seat);
    await cancel(await seat.sitDown());
  } finally {
    await desk.close();
  }
});

async function saveTemplate({ page }: Seat): Promise<void> {
  await openPage(page, '文例');
  await page.getByRole('link', { name: '文例を登録する' }).click();
  await arrive(page, '文例の登録');
  await page.getByLabel('符号', { exact: false }).first().fill('water');
  await page.getByLabel('文例の名称').fill('断水');
  await page.getByLabel('件名（日本語）').fill(`${BLANK}の断水`);
  await page.getByLabel('本文（日本語）').fill(`${BLANK}で水が止まります。`);
  await page.getByRole('button', { name: '文例を登録する' }).click();
  await page.getByText(/差込項目「place」がありません/).waitFor();
  await page.getByRole('button', { name: '差込項目を加える' }).click();
  await page.getByLabel('差込項目の符号').fill('place');
  await page.getByLabel('差込項目の名称').fill('場所');
  await axe(page);
  await page.getByRole('button', { name: '文例を登録する' }).click();
  await arrive(page, '断水');
  await page.getByLabel('件名（英語）').fill(`No water in ${BLANK}`);
  await page.getByLabel('本文（英語）').fill(`Water is cut in ${BLANK}.`);
  await page.getByRole('button', { name: '第2版として保存する' }).click();
  await page
    .getByRole('list', { name: '版の記録' })
    .getByText(/^第2版/)
    .waitFor();
  await axe(page);
}

async function compose({ page }: Seat): Promise<void> {
  await openPage(page, 'お知らせの配信');
  await page.getByRole('link', { name: 'お知らせを作る' }).click();
  await page.getByRole('combobox', { name: /^分野/ }).selectOption('living');
  await page.getByRole('radio', { name: /^適時/ }).check();
  await page.getByRole('combobox', { name: '文の作り方' }).selectOption('water');
  await page.getByLabel('場所').fill('公民館');
  await page.getByText('公民館で水が止まります。').first().waitFor();
  await page.getByRole('radio', { name: '条件に合う人だけ' }).check();
  await page.getByRole('button', { name: '条件を加える' }).click();
  await page.getByLabel('年齢の下限').fill('65');
  await page.getByRole('button', { name: '届く人数を確かめる' }).click();
  await page.getByText('年齢の上限', { exact: false }).first().waitFor();
  await page.getByLabel('年齢の上限').fill('150');
  await page.getByRole('button', { name: '条件を加える' }).click();
  await page.getByLabel('条件の種類').last().selectOption('machi-aza');
  await page.getByRole('group', { name: '町字' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: '条件を加える' }).click();
  await page.getByLabel('条件の種類').last().selectOption('not-applied');
  await page.getByRole('combobox', { name: /^手続/ }).selectOption({ index: 1 });
  await page.getByLabel('この日以後に申請していない').fill('令和8年4月1日');
  await page.getByRole('button', { name: '届く人数を確かめる' }).click();
  await page.getByText('届く宛先：5未満 件').waitFor();
  await axe(page);
  await page.getByRole('button', { name: '作成して承認へ進む' }).click();
  await arrive(page, 'お知らせの内容');
  await page.getByText('water（第2版）').waitFor();
  await page.getByText(/65歳から150歳までの人.*かつ.*町字.*かつ.*申請していない人/).waitFor();
  await axe(page);
}

async function cancel({ page }: Seat): Promise<void> {
  await signIn(page, approver);
  await openPage(page, 'お知らせの配信');
  await page.getByRole('link', { name: '公民館の断水' }).click();
  await page.getByRole('button', { name: '取りやめる' }).click();
  await page.getByLabel('取りやめの理由').fill('工事が延期になったため');
  await axe(page);
  await page.getByRole('button', { name: '取りやめる', exact: true }).click();
  await page.getByText('取りやめ', { exact: true }).first().waitFor();
  await page.getByRole('heading', { name: '承認', exact: true }).waitFor({ state: 'detached' });
}
