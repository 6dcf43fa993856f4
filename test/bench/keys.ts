import type { TextEdit } from "../../src/core/text-edit.js";

/** A key, or a paste, that was pressed in a text. */
export interface Pressed {
  /** What it was a part of: `"figures"`. */
  readonly kind: string;
  readonly edit: TextEdit;
  /** The text after it. */
  readonly text: string;
}

/** Where typing begins in a paragraph. */
type Start = "middle" | "end" | "heading" | "start";

/** What is typed at one place after the other; `⌫` deletes the character before, `⏎` begins a line. */
const SCRIPT: readonly { readonly kind: string; readonly at: Start; readonly keys: string }[] = [
  { kind: "words", at: "middle", keys: " and wre⌫⌫ere counted again" },
  { kind: "figures", at: "middle", keys: ", when 17% of 1,240 ran dry in 2016," },
  {
    kind: "paragraph",
    at: "end",
    keys: "⏎⏎Of these, 12% had run dry by 2031, and nobody could say why.",
  },
  { kind: "name", at: "end", keys: " The Harbour Safety Board (HSB) said so." },
  { kind: "heading", at: "end", keys: "⏎⏎What the wells showed⏎⏎They were deep, and dug by hand." },
  { kind: "list", at: "end", keys: "⏎⏎- wells of the north bank, 45 in all⏎- others" },
  { kind: "break", at: "middle", keys: "⏎⌫ ⌫⏎⏎⌫⌫" },
  { kind: "in heading", at: "heading", keys: " of Wells⌫⌫⌫⌫⌫⌫⌫⌫⌫" },
  { kind: "join", at: "start", keys: "⌫⏎" },
];

/** What is pasted at each place. */
const PASTED =
  "Of the 340 boats that were moored at the quay in 2018, a third (34%) had no engine, up from 28% in 2014.\n\nThe Ministry of Boats counted them twice; it found 12 more in the second week of March.\n\n";

/** Presses some 300 keys, as analysts do who revise a report, at each of so many places all over a text. */
export function* press(text: string, places: number): Generator<Pressed> {
  let now = text;
  for (let place = 0; place < places; place++) {
    const share = (((place * 7) % places) + 0.5) / places;
    const from = () => Math.floor(share * now.length);
    for (const { kind, at, keys } of SCRIPT) {
      let start = placeOf(now, from(), at);
      for (const key of keys) {
        const deleted = key === "⌫" ? 1 : 0;
        const inserted = key === "⌫" ? "" : key === "⏎" ? "\n" : key;
        const edit = { start: start - deleted, deleted, inserted: inserted.length };
        now = flat(now.slice(0, edit.start) + inserted + now.slice(start));
        start = edit.start + inserted.length;
        yield { kind, edit, text: now };
      }
    }
    const start = placeOf(now, from(), "start");
    now = flat(now.slice(0, start) + PASTED + now.slice(start));
    yield { kind: "paste", edit: { start, deleted: 0, inserted: PASTED.length }, text: now };
  }
}

/** A place near a position: in the middle of a long line, at a paragraph's end or start, at the end of a heading. */
function placeOf(text: string, from: number, at: Start): number {
  const pattern = {
    middle: /(?<=[^\n]{30}) (?=[^\n]{20})/g,
    end: /(?<=[^\n]{40}[.])(?=\r?\n\r?\n)/g,
    heading: /(?<=\n\r?\n(?:#+ )?\p{Lu}[\p{L} ]{5,60})(?=\r?\n\r?\n)/gu,
    start: /(?<=\n)(?=\p{Lu}[^\n]{50})/gu,
  }[at];
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? from;
}

/** A text in one piece, as an editor hands it over: one put together of parts would be so only when it is read. */
function flat(text: string): string {
  text.charCodeAt(text.length >> 1);
  return text;
}
