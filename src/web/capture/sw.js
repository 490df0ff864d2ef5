// Keeps the app itself on the device: its files are known by name when it is built, so the whole of it is there or
// the old one stays. Notes are not its business; they wait in the page's own store.
const files = self.HEED_FILES;
const version = self.HEED_VERSION;
const cacheName = `heed-note-${version}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('heed-note-') && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/'))
    return;
  const kept = request.mode === 'navigate' ? '/note/' : url.pathname;
  if (!files.includes(kept)) return;
  event.respondWith(caches.match(kept, { cacheName }).then((found) => found ?? fetch(request)));
});
