/** 画面の移り変わり — after each move: the title of the window, and the focus on the heading. */
import type { AppRouter } from './router.tsx';

const PRODUCT = '役場';

/** Follows the router. The focus stays where it is on the first page and on steps within a page. */
export function followPages(router: AppRouter): void {
  router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    const title = router.state.matches.findLast((match) => match.staticData.title)?.staticData
      .title;
    document.title = title ? `${title}｜${PRODUCT}` : PRODUCT;
    if (pathChanged && fromLocation) focusHeading();
  });
}

/** 見出しへ — moves the focus to the heading, unless it is in a place that keeps it. */
export function focusHeading(): void {
  const at = document.activeElement;
  const isBusyElsewhere = at?.id === 'global-search' || at?.closest('[data-keeps-focus]');
  if (!isBusyElsewhere) document.querySelector<HTMLElement>('h1')?.focus();
}
