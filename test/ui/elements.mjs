/**
 * Whether an element has the focus. Runs in the page, so it may use nothing from outside itself.
 *
 * @param {{ ownerDocument: { activeElement: unknown } }} element
 * @returns {boolean}
 */
export function isFocused(element) {
  return element.ownerDocument.activeElement === element;
}

/**
 * How many pixels an element lacks to show all of itself without scrolling. Runs in the page, so it may use nothing from outside
 * itself.
 *
 * @param {{ scrollHeight: number, clientHeight: number }} element
 * @returns {number}
 */
export function lackingHeight(element) {
  return Math.max(element.scrollHeight - element.clientHeight, 0);
}

/**
 * Whether an element cuts off some of what stands in it. Runs in the page, so it may use nothing from outside itself.
 *
 * @param {{ scrollHeight: number, clientHeight: number, scrollWidth: number, clientWidth: number }} element
 * @returns {boolean}
 */
export function isCut(element) {
  return element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
}

/**
 * Whether a picture is drawn, once it has been loaded. Runs in the page, so it may use nothing from outside itself.
 *
 * @param {{ decode: () => Promise<void> }} element
 * @returns {Promise<boolean>}
 */
export function isDrawn(element) {
  return element.decode().then(
    () => true,
    () => false,
  );
}

/**
 * The line around an element, as its style, width and the distance from it. Runs in the page, so it may use nothing from outside
 * itself.
 *
 * @param {{ ownerDocument: { defaultView: { getComputedStyle: (element: object) => Record<string, string> } } }} element
 * @returns {string}
 */
export function outlineOf(element) {
  const { outlineStyle, outlineWidth, outlineOffset } = element.ownerDocument.defaultView.getComputedStyle(element);
  return `${outlineStyle} ${outlineWidth} ${outlineOffset}`;
}
