/*
 * One calm page for when there is no network, and nothing else: what the place says and shows is
 * always fetched, never kept (see docs/around-the-room.md).
 */
const KEPT = "calm-1";
const CALM = ["/offline.html", "/offline.css", "/icon.svg"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(CALM)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const calm = CALM.includes(new URL(request.url).pathname);
  if (request.method !== "GET" || (request.mode !== "navigate" && !calm)) return;
  event.respondWith(fetch(request).catch(() => kept(calm ? request : "/offline.html")));
});

/** An earlier calm page of ours; other workers keep their own. */
function old(name) {
  return name.startsWith("calm-") && name !== KEPT;
}

async function kept(request) {
  return (await caches.match(request)) ?? Response.error();
}
