/** What the test browser (jsdom) lacks; loaded before every test, also those without a browser. */
globalThis.matchMedia ??= (query) =>
  Object.assign(new EventTarget(), { matches: false, media: query }) as MediaQueryList;

if (typeof HTMLDialogElement !== "undefined") {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
}

if (typeof window !== "undefined") window.scrollTo = () => {};

if (typeof Element !== "undefined") {
  Element.prototype.scrollTo ??= () => {};
  Element.prototype.scrollIntoView ??= () => {};
}

globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

/** A weak machine: tests that do not choose a view begin with the list, wherever they run. */
if (typeof navigator !== "undefined") {
  Object.defineProperty(navigator, "deviceMemory", { value: 1, configurable: true });
}
