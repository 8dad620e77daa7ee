import { mount } from "svelte";
import "../styles/base.css";
import { takeTokenEarly } from "../public/arrive/token.ts";
import { appearance } from "../ui/appearance.svelte.ts";
import App from "./App.svelte";

takeTokenEarly(window);
appearance.show();

const target = document.getElementById("app");
if (!target) {
  throw new Error("target: none (expected: an element #app)");
}
mount(App, { target });
