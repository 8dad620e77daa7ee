import { mount } from "svelte";
import "../styles/base.css";
import { appearance } from "../ui/appearance.svelte.ts";
import App from "./App.svelte";

appearance.show();

const target = document.getElementById("app");
if (!target) {
  throw new Error("target: none (expected: an element #app)");
}
mount(App, { target });
