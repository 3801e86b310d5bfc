declare module '*/scripts/browsers.mjs' {
  export function findChromium(): Promise<{ executablePath: string; args: string[]; env?: Record<string, string> }>;
}
