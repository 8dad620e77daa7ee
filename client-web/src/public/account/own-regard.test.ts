import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, test } from "vitest";
import type { ClientMessageUnion } from "../../generated/protocol.ts";
import type { Answer } from "../../net/answer.ts";
import OwnRegard from "./OwnRegard.svelte";

test("what is being written stays when the answer comes late", async () => {
  let tell: (answer: Answer) => void = () => {};
  const late = new Promise<Answer>((resolve) => {
    tell = resolve;
  });
  const asked: ClientMessageUnion[] = [];
  const shell = {
    net: { kind: "open" } as const,
    ask: (message: ClientMessageUnion) => {
      asked.push(message);
      return late;
    },
  };
  render(OwnRegard, { shell });
  const box = screen.getByRole<HTMLTextAreaElement>("textbox");
  await waitFor(() => expect(asked).toHaveLength(1));

  await fireEvent.input(box, { target: { value: "大きな声が苦手です" } });
  tell({ kind: "done", result: { t: "ownRegard", text: "" } } as Answer);
  await late;
  await new Promise((resolve) => setTimeout(resolve, 0));

  expect(box.value).toBe("大きな声が苦手です");
});
