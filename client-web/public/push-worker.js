// Shows that there is something to look at, for staff who asked for it on this device. The call
// has no content, so nothing can be read over a shoulder. It is registered for /push/ only, where
// no page lies: it never sees or keeps what a page loads.

addEventListener("push", (event) => {
  event.waitUntil(
    registration.showNotification("いばしょ", {
      body: "お知らせがあります",
      icon: "/icon.svg",
      lang: "ja",
      tag: "call",
      renotify: true,
      requireInteraction: true,
      vibrate: [300, 200, 300],
    }),
  );
});

addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openStaffPage());
});

async function openStaffPage() {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const staff = pages.find((page) => new URL(page.url).pathname.startsWith("/staff"));
  if (staff) return staff.focus();
  return clients.openWindow("/staff");
}
