/**
 * 端末の画面（模擬） — card, PIN, certificate, people and items, copies, payment, paper. One question
 * a screen; every button is reached by the keyboard, and digits of the PIN may be typed. Who walks
 * away leaves nothing on the screen.
 */
import { button, check, element, facts, toggled, working } from './parts.js';

const main = document.querySelector('#main');
const back = document.querySelector('#back');
const stop = document.querySelector('#stop');
const steps = document.querySelector('#steps');

const PIN_DIGITS = 4;
const IDLE_MILLISECONDS = 120_000;
const NAMES = ['カード', '暗証番号', '証明書', '部数', '確認', '支払い', '受取り'];
/** After these another PIN, or nothing at all, is of use; the others end the errand. */
const WRONG_PIN = 'wrong-pin';

let state = {};
let trail = [];
let typed = null;
let idle;

/** 画面の表示 — `step` of those above, if it is one; the heading takes the focus, so that a reader begins there. */
function show({ step, heading, lead = '', isBusy = false }, ...children) {
  typed = null;
  const title = element('h2', { tabIndex: -1 }, heading);
  const said = lead === '' ? [] : [element('p', { className: 'lead' }, lead)];
  main.replaceChildren(title, ...said, ...children);
  steps.replaceChildren(...NAMES.map((name, at) => stepOf(name, at, step)));
  back.hidden = trail.length < 2 || isBusy;
  stop.hidden = trail.length < 2 || isBusy;
  title.focus();
}

function stepOf(name, at, step) {
  const line = element('li', { className: at < step ? 'done' : '' }, name);
  if (at === step) line.setAttribute('aria-current', 'step');
  return line;
}

function go(screen) {
  trail.push(screen);
  screen();
}

function again(screen) {
  trail.pop();
  go(screen);
}

back.onclick = () => {
  trail.pop();
  trail.at(-1)?.();
};
stop.onclick = begin;

/** 放置 — whoever has gone leaves no name and no PIN behind. */
function noteUse() {
  clearTimeout(idle);
  idle = setTimeout(() => {
    if (trail.length > 1) begin();
  }, IDLE_MILLISECONDS);
}
for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, noteUse);
document.addEventListener('keydown', (event) => typed?.(event.key));

function begin() {
  state = { items: [], people: [], copies: 1, pin: '', problem: '' };
  trail = [];
  go(chooseCard);
}

class Refused extends Error {
  constructor({ code = '', detail = '' }) {
    super(detail || '端末の不具合です。店員に知らせてください。');
    this.code = code;
  }
}

async function ask(path, body) {
  const response = await fetch(path, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer);
  return answer;
}

async function chooseCard() {
  const cards = await ask('/cards');
  const choices = cards.map((card) =>
    button(card.townName, () => takeCard(card), { small: `模擬のカード：${card.name}` }),
  );
  show(
    {
      step: 0,
      heading: 'マイナンバーカードを置いてください',
      lead: '模擬では、置くカードを選びます。',
    },
    element('div', { className: 'choices' }, ...choices),
  );
}

/** Whether the town prints at all now is asked before anybody types a PIN. */
async function takeCard(card) {
  state.card = card;
  try {
    const { isOpen, nextOpening } = await ask(`/states/${card.number}`);
    if (isOpen) go(enterPin);
    else go(() => closed(card, nextOpening));
  } catch (error) {
    go(() => refused(error));
  }
}

function closed(card, nextOpening) {
  const next = nextOpening
    ? `次の開始は ${instantWords(nextOpening)} です。`
    : '再開の日時は決まっていません。';
  show(
    { step: 0, heading: '今は証明書を交付していません' },
    element(
      'p',
      { className: 'refusal', role: 'alert' },
      `${card.townName}の交付は止まっています。`,
    ),
    element('p', {}, next),
    element('p', {}, 'お急ぎのときは、町の役場の窓口をご利用ください。'),
    element('div', { className: 'below' }, button('終わる', begin, { className: 'main' })),
  );
}

function instantWords(instant) {
  return new Date(instant).toLocaleString('ja-JP', {
    timeZone: 'Asia/Tokyo',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

function enterPin() {
  state.pin = '';
  const shown = element('p', { className: 'pin', role: 'status' });
  const paint = () => {
    shown.textContent = '●'.repeat(state.pin.length) + '○'.repeat(PIN_DIGITS - state.pin.length);
    shown.setAttribute('aria-label', `${state.pin.length}桁入力しました`);
  };
  const put = (digit) => {
    if (state.pin.length >= PIN_DIGITS) return;
    state.pin += digit;
    paint();
    if (state.pin.length === PIN_DIGITS) inquire();
  };
  const erase = () => {
    state.pin = state.pin.slice(0, -1);
    paint();
  };
  const keys = [...'123456789'].map((digit) => button(digit, () => put(digit)));
  keys.push(
    button('1字消す', erase, { className: 'word' }),
    button('0', () => put('0')),
  );
  const problem = state.problem
    ? [element('p', { className: 'problem', role: 'alert' }, state.problem)]
    : [];
  state.problem = '';
  show(
    {
      step: 1,
      heading: '暗証番号を入れてください',
      lead: '利用者証明用の、数字4桁の番号です。周りから見えないようにしてください。',
    },
    ...problem,
    shown,
    element('div', { className: 'keys' }, ...keys),
  );
  paint();
  typed = (key) => {
    if (/^\d$/.test(key)) put(key);
    if (key === 'Backspace') erase();
  };
}

async function inquire() {
  show(
    { step: 1, heading: '確かめています', isBusy: true },
    working('カードを動かさずにお待ちください'),
  );
  try {
    state.answer = await ask('/inquiries', { card: state.card.number, pin: state.pin });
    again(chooseKind);
  } catch (error) {
    state.problem = error.message;
    again(error.code === WRONG_PIN ? enterPin : () => refused(error));
  }
}

/** 断り — in the words of the town, and where to turn to. */
function refused(error) {
  trail = [begin];
  show(
    { heading: '交付できません' },
    element('p', { className: 'refusal', role: 'alert' }, error.message),
    element('p', {}, '手数料はいただきません。カードをお取りください。'),
    element('div', { className: 'below' }, button('終わる', begin, { className: 'main' })),
  );
}

function chooseKind() {
  const { offers, members } = state.answer;
  const choices = offers.map((offer) =>
    button(
      offer.title,
      () => {
        Object.assign(state, { offer, items: [], people: [], copies: 1 });
        const hasPeople = offer.scope === 'household' && members.length > 1;
        go(hasPeople ? choosePeople : chooseItems);
      },
      { small: `1部 ${offer.unitYen}円` },
    ),
  );
  const none = [element('p', {}, '今取れる証明書はありません。役場の窓口にお尋ねください。')];
  show(
    { step: 2, heading: '証明書を選んでください' },
    element('div', { className: 'choices' }, ...(choices.length === 0 ? none : choices)),
  );
}

function choosePeople() {
  const { members } = state.answer;
  const own = members.find((member) => member.isHolder);
  if (state.people.length === 0) state.people = [own.addresseeNumber];
  const next = button('次へ', () => go(chooseItems), { className: 'main' });
  const choices = members.map(({ addresseeNumber, fullName, isHolder }) =>
    check(
      isHolder ? `${fullName}（ご本人）` : fullName,
      state.people.includes(addresseeNumber),
      (isIn) => {
        state.people = toggled(state.people, addresseeNumber, isIn);
        next.disabled = state.people.length === 0;
      },
    ),
  );
  show(
    { step: 2, heading: 'どなたの証明書ですか', lead: '同じ世帯の方の分も取れます。' },
    element('div', { className: 'choices' }, ...choices),
    element('div', { className: 'below' }, next),
  );
}

function chooseItems() {
  const { offer } = state;
  const choices = offer.items.map(({ item, title }) =>
    check(title, state.items.includes(item), (isIn) => {
      state.items = toggled(state.items, item, isIn);
    }),
  );
  const copies = element('output', {});
  const less = button('－', () => change(-1));
  const more = button('＋', () => change(1));
  less.setAttribute('aria-label', '1部減らす');
  more.setAttribute('aria-label', '1部増やす');
  const change = (by) => {
    state.copies = Math.min(offer.copiesMax, Math.max(1, state.copies + by));
    copies.textContent = `${state.copies}部`;
    less.disabled = state.copies <= 1;
    more.disabled = state.copies >= offer.copiesMax;
  };
  change(0);
  show(
    {
      step: 3,
      heading: choices.length > 0 ? '載せる事項と部数を選んでください' : '部数を選んでください',
      lead: choices.length > 0 ? '要るものだけを選びます。選ばなければ基本の事項だけです。' : '',
    },
    element('div', { className: 'choices' }, ...choices),
    element('div', { className: 'count' }, less, copies, more),
    element(
      'div',
      { className: 'below' },
      button('次へ', () => go(confirm), { className: 'main' }),
    ),
  );
}

function rows() {
  const { offer, copies, people, items } = state;
  const names = state.answer.members.filter(({ addresseeNumber, isHolder }) =>
    people.length === 0 ? isHolder : people.includes(addresseeNumber),
  );
  const chosen = offer.items.filter(({ item }) => items.includes(item));
  return [
    ['証明書', offer.title],
    ['証明する方', names.map(({ fullName }) => fullName).join('、')],
    ['載せる事項', chosen.map(({ title }) => title).join('、') || '基本の事項だけ'],
    ['部数', `${copies}部`],
    ['手数料', `${offer.unitYen * copies}円`],
  ];
}

function confirm() {
  show(
    { step: 4, heading: '内容を確かめてください' },
    facts(rows()),
    element(
      'div',
      { className: 'below' },
      button('この内容で支払いへ進む', () => go(pay), { className: 'main' }),
    ),
  );
}

function pay() {
  const { offer, copies } = state;
  const sum = `${offer.unitYen * copies}円`;
  show(
    {
      step: 5,
      heading: 'お支払い方法を選んでください',
      lead: '印刷できなかったときは返金します。',
    },
    element('p', { className: 'sum' }, `手数料 ${sum}`),
    element(
      'div',
      { className: 'below' },
      button('硬貨・紙幣を入れる（模擬）', print, { className: 'main' }),
      button('電子マネーをかざす（模擬）', print, { className: 'main' }),
    ),
  );
}

async function print() {
  show(
    { step: 6, heading: '証明書を印刷しています', isBusy: true },
    working('カードを取らずにお待ちください'),
  );
  const requestId = crypto.randomUUID();
  const { card, pin, offer, people, items, copies } = state;
  const order = { kind: offer.kind, addresseeNumbers: people, items, copies };
  try {
    const given = await ask('/requests', { card: card.number, pin, requestId, order });
    await ask('/settlements', { requestId, isPrinted: true });
    finished(given);
  } catch (error) {
    refused(error);
  }
}

function finished({ requestId, feeYen, issueNumbers }) {
  trail = [begin];
  const papers = issueNumbers.map((number, at) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `/papers/${requestId}/${at}.pdf`, target: '_blank' },
        `発行番号 ${number}`,
      ),
    ),
  );
  show(
    { step: 6, heading: '印刷しました' },
    element('p', { role: 'status' }, 'カードと証明書をお取りください。'),
    facts([
      ['手数料', `${feeYen}円（模擬。お金は動きません）`],
      ['部数', `${issueNumbers.length}部`],
    ]),
    element('ul', { className: 'papers' }, ...papers),
    element('div', { className: 'below' }, button('終わる', begin, { className: 'main' })),
  );
}

begin();
