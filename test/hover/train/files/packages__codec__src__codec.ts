/** Text encoders and decoders: HTML entities, base64, URL parts. No dependency. */
export interface Codec {
  readonly name: string;
  encode(input: string): string;
  decode(input: string): string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const REVERSE = Object.fromEntries(Object.entries(ENTITIES).map(([k, v]) => [v, k]));

export class HtmlEntityEncoder implements Codec {
  readonly name = 'html';

  encode(input: string): string {
    return input.replace(/[&<>"']/g, (c) => ENTITIES[c]);
  }

  decode(input: string): string {
    return input
      .replace(/&(?:amp|lt|gt|quot|#39);/g, (e) => REVERSE[e])
      .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)));
  }
}

export class Base64Codec implements Codec {
  readonly name = 'base64';
  private readonly textEncoder = new TextEncoder();
  private readonly textDecoder = new TextDecoder('utf-8', { fatal: true });

  encode(input: string): string {
    const bytes = this.textEncoder.encode(input);
    let binary = '';
    for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
    return btoa(binary);
  }

  decode(input: string): string {
    return this.textDecoder.decode(Uint8Array.from(atob(input), (c) => c.charCodeAt(0)));
  }
}

/** fromCharCode takes its arguments on the stack: one chunk of 32 kB at a time */
const CHUNK = 0x8000;

export const urlCodec: Codec = {
  name: 'url',
  encode: encodeURIComponent,
  decode: (s) => decodeURIComponent(s.replace(/\+/g, ' ')),
};

const registry = new Map<string, Codec>();
for (const c of [new HtmlEntityEncoder(), new Base64Codec(), urlCodec]) registry.set(c.name, c);

export function codec(name: string): Codec {
  const found = registry.get(name);
  if (!found) throw new RangeError(`unknown encoding ${name}`);
  return found;
}

// pasting into the clipboard is the business of the caller; <embed> tags are left as they are
export const escapeHtml = (s: string) => registry.get('html')!.encode(s);
