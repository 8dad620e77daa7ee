import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";
import SignInPanel from "./SignInPanel.svelte";

function serverSays(answer: object, status = 200) {
  const asked = vi.fn(async (_path: string, _request: RequestInit) =>
    Response.json(answer, { status }),
  );
  vi.stubGlobal("fetch", asked);
  return asked;
}

function sent(asked: ReturnType<typeof serverSays>): unknown {
  return JSON.parse(String(asked.mock.calls[0]?.[1].body));
}

async function write(label: string, value: string): Promise<void> {
  await fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

afterEach(() => {
  vi.unstubAllGlobals();
});

test("name and あいことば are sent, and this device is not remembered unless asked", async () => {
  const asked = serverSays({ t: "signedIn" });
  const onsignedin = vi.fn();
  render(SignInPanel, { onsignedin });
  await write("入るときの名前", " ｈinata-27 ");
  await write("あいことば", "ひなた くじら");

  await press("はいる");

  await waitFor(() => expect(onsignedin).toHaveBeenCalledTimes(1));
  expect(sent(asked)).toEqual({
    t: "secret",
    signInName: "hinata-27",
    secret: "hinata kujira",
    code: null,
    remember: false,
  });
});

test("staff add six digits, however wide they were typed", async () => {
  const asked = serverSays({ t: "signedIn" });
  render(SignInPanel, { onsignedin: () => {}, staff: true });
  await write("入るときの名前", "sato");
  await write("パスワード", "a long password");
  await write("アプリに出ている6けたの数字", "１２３ 456");
  await fireEvent.click(screen.getByRole("checkbox"));

  await press("はいる");

  await waitFor(() => expect(sent(asked)).toMatchObject({ code: "123456", remember: true }));
});

test("an empty field is a hint, and nothing is sent", async () => {
  const asked = serverSays({ t: "signedIn" });
  render(SignInPanel, { onsignedin: () => {} });

  await press("はいる");

  await waitFor(() => screen.getByText("名前とあいことばを書くと、はいれます。"));
  expect(asked).not.toHaveBeenCalled();
});

test("a wrong あいことば keeps what was written and blames nobody", async () => {
  serverSays({ t: "signInRefused", code: "SIGN_IN_FAILED", limits: {} }, 403);
  render(SignInPanel, { onsignedin: () => {} });
  await write("入るときの名前", "hinata");
  await write("あいことば", "something else");

  await press("はいる");

  await waitFor(() => screen.getByText(/入れませんでした/));
  expect(screen.getByLabelText<HTMLInputElement>("入るときの名前").value).toBe("hinata");
});

test("after many tries the wait is told in minutes", async () => {
  const limits = { waitSeconds: 610 };
  serverSays({ t: "signInRefused", code: "SIGN_IN_SLOWED", limits }, 429);
  render(SignInPanel, { onsignedin: () => {} });
  await write("入るときの名前", "hinata");
  await write("あいことば", "something else");

  await press("はいる");

  await waitFor(() => screen.getByText("あと11分ほどで、また試せます。"));
});

test("who lost the way in hears the same whatever the name", async () => {
  const asked = serverSays({ t: "heard" });
  render(SignInPanel, { onsignedin: () => {} });
  await write("入るときの名前", "hinata");

  await press("あいことばを忘れたとき");
  await press("スタッフに伝える");

  await waitFor(() => screen.getByText(/登録のある方には、担当から/));
  expect(sent(asked)).toEqual({ t: "lost", signInName: "hinata" });
});

test("the field shows the あいことば on request, since kana keyboards need that", async () => {
  render(SignInPanel, { onsignedin: () => {} });
  const field = screen.getByLabelText<HTMLInputElement>("あいことば");
  expect(field.type).toBe("password");

  await press("あいことば：見えるようにする");

  expect(field.type).toBe("text");
});
