/** A short fingerprint of bytes: FNV-1a of 32 bits. It finds damage and changes; it does not resist an attacker. */
export function hashBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** A text's fingerprint as eight hexadecimal digits. */
export function hashText(text: string): string {
  return hashBytes(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}
