/**
 * 端末の画面（模擬） — card, PIN, certificate, people and items, copies, payment, paper. One question
 * a screen; every button is reached by the keyboard, and digits of the PIN may be typed.
 */
const main = document.querySelector('#main');
const back = document.querySelector('#back');
const stop = document.querySelector('#stop');

const PIN_DIGITS = 4;
let state = {};
let trail = [];
let typed = null;

function element(name, properties = {}, ...children) {
  const { dataset, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  Object.assign(made.dataset, dataset ?? {});
  made.append(...children);
  return made;
}

function button(text, onclick, { className = '', small = '' } = {}) {
  const made = element('button', { type: 'button', className, onclick }, text);
  if (small) made.append(element('small', {}, small));
  return made;
}

/** 画面の表示 — the heading takes the focus, so that a reader begins there. */
function show(heading, ...children) {
  typed = null;
  const title = element('h2', { tabIndex: -1 }, heading);
  main.replaceChildren(title, ...children);
  back.hidden = trail.length < 2;
  stop.hidden = trail.length < 2;
  title.focus();
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

function begin() {
  state = { items: [], people: [], copies: 1, pin: '' };
  trail = [];
  go(chooseCard);
}

async function ask(path, body) {
  const response = await fetch(path, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail || '端末の不具合です。店員に知らせてください。');
  return answer;
}

async function chooseCard() {
  const cards = await ask('/cards');
  const choices = cards.map((card) =>
    button(
      card.townName,
      () => {
        state.card = card;
        go(enterPin);
      },
      { small: card.name },
    ),
  );
  show(
    'カードを置いてください（模擬のカードを選ぶ）',
    element('div', { className: 'choices' }, ...choices),
  );
}

function enterPin() {
  state.pin = '';
  const shown = element('p', { className: 'pin', role: 'status' });
  const paint = () => {
    shown.textContent = '●'.repeat(state.pin.length) + '○'.repeat(PIN_DIGITS - state.pin.length);
    shown.ariaLabel = `${state.pin.length}桁入力しました`;
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
    button('訂正', erase),
    button('0', () => put('0')),
  );
  show('暗証番号（4桁）を入れてください', shown, element('div', { className: 'keys' }, ...keys));
  paint();
  typed = (key) => {
    if (/^\d$/.test(key)) put(key);
    if (key === 'Backspace') erase();
  };
}

document.addEventListener('keydown', (event) => typed?.(event.key));

async function inquire() {
  show('確かめています。お待ちください');
  try {
    state.answer = await ask('/inquiries', { card: state.card.number, pin: state.pin });
    again(chooseKind);
  } catch (error) {
    again(() => problem(error.message));
  }
}

function problem(sentence) {
  show(
    '交付できません',
    element('p', { className: 'problem', role: 'alert' }, sentence),
    button('はじめから', begin, { className: 'main' }),
  );
}

function chooseKind() {
  const choices = state.answer.offers.map((offer) =>
    button(
      offer.title,
      () => {
        Object.assign(state, { offer, items: [], people: [], copies: 1 });
        go(
          offer.scope === 'household' && state.answer.members.length > 1
            ? choosePeople
            : chooseItems,
        );
      },
      { small: `1部 ${offer.unitYen}円` },
    ),
  );
  const none = choices.length === 0 ? [element('p', {}, '今取れる証明書はありません。')] : choices;
  show('証明書を選んでください', element('div', { className: 'choices' }, ...none));
}

function check(text, isChecked, onchange) {
  const input = element('input', { type: 'checkbox', checked: isChecked });
  input.onchange = () => onchange(input.checked);
  return element('label', { className: 'choice' }, input, element('span', {}, text));
}

function toggled(list, value, isIn) {
  return isIn ? [...list, value] : list.filter((one) => one !== value);
}

function choosePeople() {
  const { members } = state.answer;
  const own = members.find((member) => member.isHolder);
  if (state.people.length === 0) state.people = [own.addresseeNumber];
  const choices = members.map(({ addresseeNumber, fullName, isHolder }) =>
    check(
      isHolder ? `${fullName}（ご本人）` : fullName,
      state.people.includes(addresseeNumber),
      (isIn) => {
        state.people = toggled(state.people, addresseeNumber, isIn);
      },
    ),
  );
  show(
    'どなたの証明書ですか',
    element('div', { className: 'choices' }, ...choices),
    element('p', {}),
    button(
      '次へ',
      () => {
        if (state.people.length > 0) go(chooseItems);
      },
      { className: 'main' },
    ),
  );
}

function chooseItems() {
  const choices = state.offer.items.map(({ item, title }) =>
    check(title, state.items.includes(item), (isIn) => {
      state.items = toggled(state.items, item, isIn);
    }),
  );
  const copies = element('strong', {}, `${state.copies}部`);
  const change = (by) => {
    state.copies = Math.min(state.offer.copiesMax, Math.max(1, state.copies + by));
    copies.textContent = `${state.copies}部`;
  };
  show(
    choices.length > 0 ? '載せる事項と部数を選んでください' : '部数を選んでください',
    element('div', { className: 'choices' }, ...choices),
    element(
      'div',
      { className: 'count' },
      button('－', () => change(-1)),
      copies,
      button('＋', () => change(1)),
    ),
    button('次へ', () => go(confirm), { className: 'main' }),
  );
}

function confirm() {
  const { offer, copies, people } = state;
  const names = state.answer.members.filter(({ addresseeNumber, isHolder }) =>
    people.length === 0 ? isHolder : people.includes(addresseeNumber),
  );
  const rows = [
    ['証明書', offer.title],
    ['証明する方', names.map(({ fullName }) => fullName).join('、')],
    [
      '載せる事項',
      offer.items
        .filter(({ item }) => state.items.includes(item))
        .map(({ title }) => title)
        .join('、') || '基本の事項だけ',
    ],
    ['部数', `${copies}部`],
    ['手数料', `${offer.unitYen * copies}円`],
  ].flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
  show(
    '内容を確かめてください',
    element('dl', {}, ...rows),
    button('支払って印刷する（模擬）', print, { className: 'main' }),
  );
}

async function print() {
  show('証明書を作っています。カードを取らずにお待ちください');
  const requestId = crypto.randomUUID();
  const { card, pin, offer, people, items, copies } = state;
  const order = { kind: offer.kind, addresseeNumbers: people, items, copies };
  try {
    const given = await ask('/requests', { card: card.number, pin, requestId, order });
    await ask('/settlements', { requestId, isPrinted: true });
    finished(given);
  } catch (error) {
    again(() => problem(error.message));
  }
}

function finished({ requestId, feeYen, issueNumbers }) {
  trail = [begin];
  const papers = issueNumbers.map((number, at) =>
    element(
      'li',
      {},
      element('a', { href: `/papers/${requestId}/${at}.pdf`, target: '_blank' }, number),
    ),
  );
  show(
    '印刷しました。カードと証明書をお取りください',
    element('p', { role: 'status' }, `手数料 ${feeYen}円（模擬。お金は動きません）`),
    element('ul', {}, ...papers),
    button('終わる', begin, { className: 'main' }),
  );
}

begin();
