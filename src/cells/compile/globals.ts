/**
 * Names that exist without being defined in a cell. A fixed list, because asking the engine at hand
 * would give other answers at build than in the page.
 */
export const globalNames: ReadonlySet<string> = new Set(
  `
  globalThis undefined NaN Infinity
  eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent
  Object Function Boolean Symbol BigInt Number String Math Date RegExp JSON Reflect Proxy Intl
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError
  Array Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator Promise
  ArrayBuffer SharedArrayBuffer DataView Atomics
  Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  BigInt64Array BigUint64Array Float16Array Float32Array Float64Array
  WebAssembly
  setTimeout clearTimeout setInterval clearInterval queueMicrotask structuredClone performance crypto
  TextEncoder TextDecoder atob btoa URL URLSearchParams Blob fetch
  ReadableStream WritableStream TransformStream CompressionStream DecompressionStream
  AbortController AbortSignal DOMException Event EventTarget MessageChannel
  ImageData OffscreenCanvas
  self postMessage addEventListener removeEventListener
  `
    .trim()
    .split(/\s+/),
);
