import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";
import { type Played, type PlayedShell, playedShell } from "../../app/played-shell.ts";
import type { ClientMessageUnion, WelcomeStep } from "../../generated/protocol.ts";
import ArrivePage from "../ArrivePage.svelte";

const RULES = { version: 3, shortLines: ["ここだけに。"], full: [] };

/** A server that does what it is asked and drops the step from its list. */
function kindly(message: ClientMessageUnion, { change, shell }: PlayedShell): Played {
  const left = shell.person?.self.remaining ?? [];
  const settle = (...steps: WelcomeStep[]) =>
    change({ remaining: left.filter((step) => !steps.includes(step)) });
  switch (message.t) {
    case "welcome.nickname":
      if (message.nickname === "たなか" && !message.evenIfNearRealName) {
        return { no: "NICKNAME_NEAR_REAL_NAME" };
      }
      settle("NICKNAME");
      return null;
    case "welcome.avatar":
      settle("AVATAR");
      return null;
    case "secret.set":
    case "secret.later":
      settle("SECRET");
      return null;
    case "rules.read":
      return { t: "rules", rules: RULES, accepted: null };
    case "rules.accept":
      settle("RULES");
      return null;
    default:
      return null;
  }
}

async function arrive(remaining: readonly WelcomeStep[], answer = kindly) {
  const played = await playedShell({ remaining }, answer);
  render(ArrivePage, { shell: played.shell });
  return played;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const title = async (text: string) =>
  waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(text));

beforeEach(() => {
  history.replaceState(null, "", "/i");
});

test("a participant goes from name to rules, one thing per screen, and then in", async () => {
  const { asked, shell } = await arrive(["NICKNAME", "AVATAR", "SECRET", "RULES"]);

  await title("呼び名を決めましょう");
  await fireEvent.input(screen.getByRole("textbox"), { target: { value: "しろいねこ" } });
  await press("つぎへ");
  await title("絵を選びましょう");
  await press("つぎへ");
  await title("次に入るときの合図");
  await press(/あとで決める/);
  await title("ルールを読む");
  await waitFor(() => screen.getByText("ここだけに。"));
  await press("読みました。これで入ります");

  await waitFor(() => expect(shell.path).toBe("/"));
  expect(asked.map(({ t }) => t)).toEqual([
    "welcome.nickname",
    "welcome.avatar",
    "secret.later",
    "rules.read",
    "rules.accept",
  ]);
  expect(asked.at(-1)).toEqual({ t: "rules.accept", version: 3 });
});

test("a name close to the real one is a question, not a refusal", async () => {
  const { asked } = await arrive(["NICKNAME", "RULES"]);

  await fireEvent.input(screen.getByRole("textbox"), { target: { value: "たなか" } });
  await press("つぎへ");
  await waitFor(() => screen.getByText("本名に近いようです。別の呼び名にもできます。"));
  await press("このままでいい");

  await title("ルールを読む");
  expect(asked[1]).toEqual({
    t: "welcome.nickname",
    nickname: "たなか",
    evenIfNearRealName: true,
  });
});

test("going back shows what was written, and going on asks for nothing again", async () => {
  await arrive(["NICKNAME", "AVATAR", "RULES"]);
  await fireEvent.input(screen.getByRole("textbox"), { target: { value: "しろいねこ" } });
  await press("つぎへ");
  await title("絵を選びましょう");

  await press("もどる");
  await title("呼び名を決めましょう");
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("しろいねこ");

  await press("これでいい");
  await title("絵を選びましょう");
});

test("what was typed stays when the line is cut", async () => {
  const { shell } = await arrive(["NICKNAME", "RULES"]);
  await fireEvent.input(screen.getByRole("textbox"), { target: { value: "しろいねこ" } });
  shell.ask = async () => ({ kind: "cut" });

  await press("つぎへ");

  await waitFor(() => screen.getByText(/書いたものは残っています/));
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("しろいねこ");
});

test("rules that changed meanwhile are shown anew before they count", async () => {
  let version = 3;
  const { asked } = await arrive(["RULES"], (message, played) => {
    if (message.t === "rules.accept" && message.version === 3) {
      version = 4;
      return { no: "RULES_CHANGED" };
    }
    const said = kindly(message, played);
    return message.t === "rules.read"
      ? { t: "rules", rules: { ...RULES, version }, accepted: null }
      : said;
  });
  await waitFor(() => screen.getByText("ここだけに。"));

  await press("読みました。これで入ります");
  await waitFor(() => screen.getByText("ルールが少し変わりました。"));
  await press("読みました。これで入ります");

  await waitFor(() => expect(asked.at(-1)).toEqual({ t: "rules.accept", version: 4 }));
});

test("four words are shown in kana and sent as they are typed", async () => {
  const { asked } = await arrive(["SECRET", "RULES"]);
  await press(/ことばを4つ/);
  const typed = await waitFor(() => {
    const field = screen.getByLabelText<HTMLInputElement>("入れるときの文字");
    expect(field.value).toMatch(/^[a-z]+( [a-z]+){3}$/);
    return field.value;
  });
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>("入るときの名前").value).toMatch(/-\d\d$/),
  );

  await press("このことばにする");

  await title("ルールを読む");
  expect(asked[0]).toMatchObject({ t: "secret.set", secret: typed, current: null });
});

test("a taken sign-in name is said at the name, and the words stay", async () => {
  await arrive(["SECRET"], (message, played) =>
    message.t === "secret.set" ? { no: "SIGN_IN_NAME_TAKEN" } : kindly(message, played),
  );
  await press("じぶんで決める");
  const secret = screen.getByLabelText<HTMLInputElement>("あいことば");
  await fireEvent.input(secret, { target: { value: "わたしのねこはしろい" } });

  await press("これに決める");

  const name = screen.getByLabelText("入るときの名前");
  await waitFor(() => expect(name.getAttribute("aria-invalid")).toBe("true"));
  expect(secret.value).toBe("わたしのねこはしろい");
});
