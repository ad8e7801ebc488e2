// Shows the card of a name in the Markdown preview while the pointer or the focus is on the name or on the card. The preview may
// replace its content at any time, so nothing is kept but which card is open.
(() => {
  const beforeShown = 300;
  const beforeHidden = 250;
  const margin = 8;

  /** @type {{ card: HTMLElement, name: Element } | undefined} */
  let open;
  /** The name to which Escape leads back out of its card. @type {Element | undefined} */
  let left;
  let timer = 0;

  /** @param {EventTarget | null} target */
  const nameAt = (target) => {
    if (!(target instanceof Element)) return undefined;
    // A link has the focus for the name in it.
    return target.closest('.dossier-name') ?? target.closest('a')?.querySelector('.dossier-name') ?? undefined;
  };
  /** @param {EventTarget | null} target */
  const isInCard = (target) => target instanceof Element && target.closest('.dossier-card') !== null;

  /** @param {() => void} action @param {number} delay */
  const soon = (action, delay) => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  const hide = () => {
    clearTimeout(timer);
    if (open?.card.matches(':popover-open')) open.card.hidePopover();
    open = undefined;
  };

  /** @param {Element} name */
  const show = (name) => {
    clearTimeout(timer);
    const card = document.getElementById(name.getAttribute('data-dossier-card') ?? '');
    if (!card || !name.isConnected) return;
    if (open?.card !== card) hide();
    open = { card, name };
    if (!card.matches(':popover-open')) card.showPopover();
    place(card, name);
  };

  /** Under the name, or over it where there is more room. @param {HTMLElement} card @param {Element} name */
  const place = (card, name) => {
    const { left, top, bottom } = name.getClientRects()[0] ?? name.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = clientHeight - bottom - margin;
    const y = height <= below || below >= top - margin ? bottom + 4 : top - height - 4;
    card.style.left = `${Math.max(margin, Math.min(left, clientWidth - width - margin))}px`;
    card.style.top = `${Math.max(margin, Math.min(y, clientHeight - height - margin))}px`;
  };

  document.addEventListener('pointerover', ({ target }) => {
    const name = nameAt(target);
    if (name && name !== open?.name) soon(() => show(name), beforeShown);
    else if (name || isInCard(target)) clearTimeout(timer);
    else if (open) soon(hide, beforeHidden);
    else clearTimeout(timer);
  });
  document.addEventListener('focusin', ({ target }) => {
    const name = nameAt(target);
    if (name && name === left) return;
    if (name && target instanceof Element && target.matches(':focus-visible')) show(name);
    else if (!isInCard(target)) hide();
  });
  document.addEventListener('keydown', (event) => {
    const name = nameAt(event.target);
    if (event.key === 'Escape' && open) {
      const from = isInCard(event.target) ? open.name : undefined;
      hide();
      left = from;
      if (from instanceof HTMLElement) from.focus();
      left = undefined;
    } else if (event.key === 'Enter' && name && name === event.target) {
      show(name);
      open?.card.focus();
      event.preventDefault();
    }
  });
  document.addEventListener('scroll', ({ target }) => void (isInCard(target) || hide()), true);
  window.addEventListener('resize', hide);
})();
