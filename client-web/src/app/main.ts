import { mount } from "svelte";
import { takeTokenEarly } from "../public/arrive/token.ts";
import { texts } from "../texts/texts.svelte.ts";
import "../ui/language.svelte.ts";
import App from "./App.svelte";
import { deviceWishes, showOnDocument } from "./document-looks.ts";
import { settings } from "./settings.svelte.ts";

takeTokenEarly(window);
showOnDocument(document.documentElement, settings.current, deviceWishes());

const target = document.getElementById("app");
if (!target) {
  throw new Error("target: none (expected: an element #app)");
}
void texts.ready().then(() => mount(App, { target }));

// One calm page without a network, and nothing else (public/sw.js). Refusing it changes nothing.
if (import.meta.env.PROD) navigator.serviceWorker?.register("/sw.js").catch(() => {});
