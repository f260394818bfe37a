/**
 * Lets the arrows go from the field to the results and back. While an input method composes, keys are its own: Enter
 * and Escape end what it composes.
 */
export function arrows(area: HTMLElement, field: HTMLInputElement, links: () => readonly HTMLElement[]): void {
  area.addEventListener('keydown', (event) => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const all = [field, ...links()];
    const at = all.findIndex((one) => one === document.activeElement);
    const next = all[at + step];
    if (step === 0 || at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}

let ended = Number.NEGATIVE_INFINITY;
document.addEventListener('compositionend', ({ timeStamp }) => {
  ended = timeStamp;
});

/** The key that ends a composition comes behind its end in Safari: at most so many milliseconds. */
const sameKey = 20;

/** Whether a key belongs to an input method. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.timeStamp - ended < sameKey;
}
