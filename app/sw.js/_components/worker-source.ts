/**
 * The service worker of a build, as the browser reads it. It keeps one page that is about nobody, with the files that page
 * needs, and gives it to whoever opens any page without a connection. Nothing that a person may see is ever kept.
 */
export function workerSource(build: string): string {
  return `const CACHE = ${JSON.stringify(`ridealong-${build}`)};
const PAGE = "/offline";
const FILES = "/_next/static/";

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => withoutConnection(request)));
  else if (pathname.startsWith(FILES)) event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
});

// Asked for without cookies, so that the page is nobody's.
async function fill() {
  const page = await fetch(PAGE, { credentials: "omit", cache: "reload" });
  if (!page.ok || page.redirected) throw new Error("The offline page is not there.");
  const cache = await caches.open(CACHE);
  const found = filesIn(await page.clone().text(), page.url);
  const styles = found.filter((file) => file.endsWith(".css"));
  const texts = await Promise.all(styles.map(async (file) => filesIn(await (await fetch(file)).text(), file)));
  await cache.addAll([...new Set([...found, ...texts.flat()])]);
  await cache.put(PAGE, page);
}

// Files are named in full, or in a style sheet beside it.
function filesIn(text, base) {
  const names = [...text.matchAll(/\\/_next\\/static\\/[^"'\\\\\\s<>)]+/g), ...text.matchAll(/(?<=url\\()[^"')]+(?=\\))/g)];
  return names.map(([name]) => new URL(name, base).href).filter((file) => new URL(file).pathname.startsWith(FILES));
}

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

async function withoutConnection(request) {
  const { pathname, search } = new URL(request.url);
  if (pathname === PAGE) return (await caches.match(PAGE)) || Response.error();
  return Response.redirect(PAGE + "?from=" + encodeURIComponent(pathname + search), 302);
}
`;
}
