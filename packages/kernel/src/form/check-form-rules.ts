/** 条件の定義の検査 — that every rule is about something there is, and can be evaluated. */
import type { FormProblem } from './check-form-definition.ts';
import type { Expression } from './expression.ts';
import {
  type FormDefinition,
  type FormItem,
  type FormItemKind,
  type FormRule,
  itemKinds,
  itemsOf,
} from './form.ts';
import { expressionProblem, referencesOf } from './read-expression.ts';

/** Items whose value a rule cannot make up. */
const NEVER_COMPUTED: readonly FormItemKind[] = [
  'address',
  'choices',
  'evidence',
  'explanation',
  'members',
  'signature',
];

/** 条件の定義の検査 — problems at `rules.N`. */
export function checkFormRules(form: FormDefinition): FormProblem[] {
  const items = new Map(itemsOf(form).map((item) => [item.name, item]));
  const sections = new Set(form.sections.map((section) => section.name));
  const computed = new Set<string>();
  return form.rules.flatMap((rule, index) => {
    const messages = [
      ...checkTarget(rule, items, sections),
      ...checkExpression(expressionOf(rule), items),
    ];
    if (messages.length === 0 && looksAtItself(rule)) {
      const label = items.get(rule.target)?.label.ja ?? rule.target;
      messages.push(
        `「${label}」の条件は、自分の値を参照しています。ほかの項目を参照してください。`,
      );
    }
    if (rule.effect === 'compute') {
      if (computed.has(rule.target)) {
        messages.push(`「${rule.target}」の計算が2つあります。一つにしてください。`);
      }
      computed.add(rule.target);
    }
    if (rule.effect === 'check' && !rule.message.ja.trim().endsWith('。')) {
      messages.push('条件に合わないときの文を、句点で終わる文で入力してください。');
    }
    return messages.map((message) => ({ path: `rules.${index}`, message }));
  });
}

function expressionOf(rule: FormRule): Expression {
  return rule.effect === 'compute' ? rule.value : rule.when;
}

/** A check is about its own item; what shows, requires or computes an item cannot wait for it. */
function looksAtItself(rule: FormRule): boolean {
  return rule.effect !== 'check' && referencesOf(expressionOf(rule)).includes(rule.target);
}

function checkTarget(
  rule: FormRule,
  items: ReadonlyMap<string, FormItem>,
  sections: ReadonlySet<string>,
): string[] {
  const item = items.get(rule.target);
  if (!item) {
    if (sections.has(rule.target)) {
      if (rule.effect === 'show') return [];
      return ['節には表示の条件だけを付けられます。項目を選んでください。'];
    }
    return [`条件の対象「${rule.target}」はこの様式にありません。項目か節を選んでください。`];
  }
  if (rule.effect === 'compute' && NEVER_COMPUTED.includes(item.kind)) {
    return [`「${item.label.ja}」（${itemKinds[item.kind]}）は計算できません。`];
  }
  if (rule.effect === 'require' && item.kind === 'explanation') {
    return [`「${item.label.ja}」は説明なので、必須にできません。`];
  }
  return [];
}

function checkExpression(data: Expression, items: ReadonlyMap<string, FormItem>): string[] {
  const problem = expressionProblem(data);
  if (problem !== null) return [problem];
  return referencesOf(data).flatMap((name) => {
    const item = items.get(name);
    if (!item) return [`条件が参照する項目「${name}」はこの様式にありません。`];
    if (item.kind !== 'explanation') return [];
    return [`「${item.label.ja}」は説明なので、条件に使えません。`];
  });
}
