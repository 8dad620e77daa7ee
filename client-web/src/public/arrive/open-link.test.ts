import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import OpenLink from "./OpenLink.svelte";

function serverSays(...answers: object[]) {
  const asked = vi.fn(async () => new Response(JSON.stringify(answers.shift())));
  vi.stubGlobal("fetch", asked);
  return asked;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("looking at the page uses nothing up", () => {
  const asked = serverSays();

  render(OpenLink, { token: "abc", onopened: () => {} });

  expect(asked).not.toHaveBeenCalled();
});

test("the one button opens the link", async () => {
  const asked = serverSays({ t: "signedIn" });
  const onopened = vi.fn();
  render(OpenLink, { token: "abc", onopened });

  await fireEvent.click(screen.getByRole("button", { name: "ひらく" }));

  await waitFor(() => expect(onopened).toHaveBeenCalledTimes(1));
  expect(asked).toHaveBeenCalledWith(
    "/api/session",
    expect.objectContaining({ body: '{"t":"link","token":"abc"}' }),
  );
});

test("a link that was used is explained kindly", async () => {
  serverSays({ t: "signInRefused", code: "LINK_NOT_VALID", limits: {} });
  render(OpenLink, { token: "abc", onopened: () => {} });

  await fireEvent.click(screen.getByRole("button", { name: "ひらく" }));

  await waitFor(() => screen.getByText(/スタッフに言うと、新しいリンクが届きます/));
});
