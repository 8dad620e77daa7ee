import { fireEvent, render } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { expect, test, vi } from "vitest";
import Form from "./Form.svelte";

const children = createRawSnippet(() => ({ render: () => '<input aria-label="name" />' }));

test("the Enter that accepts a conversion does not send", async () => {
  const onsend = vi.fn(async () => {});
  const { getByLabelText } = render(Form, { onsend, children });

  const sentOn = await fireEvent.keyDown(getByLabelText("name"), {
    key: "Enter",
    isComposing: true,
  });
  const sentOnSafari = await fireEvent.keyDown(getByLabelText("name"), {
    key: "Enter",
    keyCode: 229,
  });
  const sentPlainly = await fireEvent.keyDown(getByLabelText("name"), {
    key: "Enter",
    keyCode: 13,
  });

  expect([sentOn, sentOnSafari, sentPlainly]).toEqual([false, false, true]);
});

test("a second press while sending changes nothing", async () => {
  let finish = () => {};
  const onsend = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const { container } = render(Form, { onsend, children });
  const form = container.querySelector("form") as HTMLFormElement;

  await fireEvent.submit(form);
  await fireEvent.submit(form);
  expect(onsend).toHaveBeenCalledTimes(1);

  finish();
  await vi.waitFor(() => expect(form.getAttribute("aria-busy")).toBe("false"));
  await fireEvent.submit(form);
  expect(onsend).toHaveBeenCalledTimes(2);
});
