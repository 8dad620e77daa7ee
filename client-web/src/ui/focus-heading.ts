/**
 * Moves the focus to the heading of a page that has just been shown, so that reading aloud goes on
 * there. Leaves it where the page itself has put it.
 */
export function focusHeading(): void {
  if (document.activeElement && document.activeElement !== document.body) return;
  const heading = document.querySelector("h1");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
