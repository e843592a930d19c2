declare const self: ServiceWorkerGlobalScope;

/** Filled in when the page is built: every file of it, and a mark of all their contents. */
declare const FILES: readonly string[];
declare const VERSION: string;

const PREFIX = "dacu-";
const own = PREFIX + VERSION;

/** Fetches all files of this version; either all of them are kept, or the version before stays in charge. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(own);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
}

/** Lets go of what is older than the version before: windows that still show that one may yet ask for its parts. */
async function forgetOld(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== own);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A file as it was kept; from the network only where this page has no such file. */
async function answer(request: Request): Promise<Response> {
  const kept = await caches.open(own);
  if (request.mode === "navigate") {
    const page = await kept.match("./");
    if (page !== undefined) return page;
  }
  const found =
    (await kept.match(request, { ignoreSearch: true })) ?? (await caches.match(request));
  return found ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepFiles()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOld()));
self.addEventListener("message", ({ data }) => {
  if (data === "take over") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

export {};
