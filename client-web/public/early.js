/*
 * On the pages that need the line to the server: opens it, with hello in the same breath, while
 * everything else is still on its way. Taken over by src/net/early-line.ts, which does not say again
 * what is `said` here.
 */
{
  const client = "web 0.1.0";
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const address = `${scheme}://${location.host}/ws?hello=${encodeURIComponent(client)}`;
  const line = new WebSocket(address, "ibasho.v1");
  const said = JSON.stringify({ n: 1, m: { t: "session.hello", client } });
  const early = { line, said, heard: [] };
  line.onmessage = (event) => early.heard.push(event);
  window.ibashoEarly = early;
}
