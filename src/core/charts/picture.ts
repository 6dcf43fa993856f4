/** An SVG picture with its size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Puts shapes into a picture; `color` and `size` are of its text. */
export function pictureOf(
  width: number,
  height: number,
  color: string,
  size: number,
  shapes: string,
): Picture {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  const font = `font-family="system-ui,-apple-system,'Segoe UI',Ubuntu,sans-serif" font-size="${size}" fill="${color}"`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><g ${font}>${shapes}</g></svg>`,
    width: w,
    height: h,
  };
}

const MARKS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as XML shows it: its marks escaped, and without the characters that no XML document may hold, half surrogate pairs
 * among them. Source: XML 1.0, 2.2 (Char) and 2.4.
 */
export function asText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (mark) => MARKS[mark] ?? "");
}

/**
 * A picture as the address of an image. Every character that Markdown, HTML or a URI gives a meaning is percent-encoded.
 * Source: RFC 2397.
 */
export function dataUri({ svg }: Picture): string {
  const encoded = encodeURIComponent(svg).replace(
    /[!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `data:image/svg+xml,${encoded}`;
}
