/** 焦点の移動 — to what the next drawing of the page will hold. */

/** The field, or the nearest thing around it: `design-name1-choices` → `design-name1`. */
export function focusLater(id: string): void {
  requestAnimationFrame(() => focusOn(id));
}

function focusOn(id: string): void {
  const field = nearest(id);
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}

function nearest(id: string): HTMLElement | null {
  const field = document.getElementById(id);
  const end = id.lastIndexOf('-');
  return field ?? (end > 0 ? nearest(id.slice(0, end)) : null);
}
