/** A text of one line in a post's front matter: its `title`, its `subtitle`; undefined where the post has none. */
export function readField(source: string, name: string): string | undefined {
  const [, head = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source) ?? [];
  const text = new RegExp(`^${name}:[ \\t]*(\\S.*?)[ \\t]*\\r?$`, 'm').exec(head)?.[1];
  if (text?.startsWith('"')) return JSON.parse(text) as string;
  return text?.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}
