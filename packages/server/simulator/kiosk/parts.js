/** 画面の部品（模擬の端末） — elements made by hand; texts are texts, never markup. */

export function element(name, properties = {}, ...children) {
  const { role, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  if (role) made.setAttribute('role', role);
  made.append(...children);
  return made;
}

export function button(text, onclick, { className = '', small = '' } = {}) {
  const made = element('button', { type: 'button', className, onclick }, text);
  if (small) made.append(element('small', {}, small));
  return made;
}

export function check(text, isChecked, onchange) {
  const input = element('input', { type: 'checkbox', checked: isChecked });
  input.onchange = () => onchange(input.checked);
  return element('label', { className: 'choice' }, input, element('span', {}, text));
}

export function facts(rows) {
  const cells = rows.flatMap(([name, value]) => [
    element('dt', {}, name),
    element('dd', {}, value),
  ]);
  return element('dl', {}, ...cells);
}

export function working(words) {
  const bar = element('progress', {});
  bar.setAttribute('aria-label', words);
  return element('div', { className: 'work', role: 'status' }, bar, element('p', {}, words));
}

export function toggled(list, value, isIn) {
  return isIn ? [...list, value] : list.filter((one) => one !== value);
}
