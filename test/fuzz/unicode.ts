import type { Random } from "./random.js";

/** Stretches of Unicode that programs trip over, first and last code point. Source: the blocks of Unicode 16. */
const STRETCHES = [
  // C0 and C1 controls, NUL among them.
  [0x00, 0x1f],
  [0x7f, 0x9f],
  // Latin with its ligatures, and letters that change their length in another case.
  [0xa0, 0x24f],
  [0xfb00, 0xfb06],
  [0x130, 0x131],
  [0x1e9e, 0x1e9e],
  // Combining marks, one upon another.
  [0x300, 0x36f],
  [0x20d0, 0x20f0],
  // Marks of direction, their isolates and overrides.
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0x61c, 0x61c],
  // Spaces, joiners, line and paragraph separators, variation selectors, tags.
  [0x2000, 0x200d],
  [0x2028, 0x202f],
  [0x2060, 0x2064],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0001, 0xe007f],
  // Scripts: right to left, without spaces, in syllables, with their own digits.
  [0x590, 0x6ff],
  [0x900, 0x97f],
  [0xe00, 0xe7f],
  [0x1100, 0x11ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  // Superscripts, fractions, currencies, numbers in circles, full-width forms.
  [0x2070, 0x209c],
  [0x20a0, 0x20c0],
  [0x2150, 0x218b],
  [0x2460, 0x24ff],
  [0xff01, 0xffee],
  // Mathematical letters and digits, emoji, flags.
  [0x1d400, 0x1d7ff],
  [0x1f1e6, 0x1f1ff],
  [0x1f300, 0x1faff],
  // Private use, and code points that are no characters.
  [0xe000, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfffe, 0xffff],
  [0x10fffe, 0x10ffff],
  // Halves of surrogate pairs.
  [0xd800, 0xdfff],
  // Anything at all.
  [0x0, 0x10ffff],
] as const;

/** Characters of one or several stretches of Unicode, some as words between ASCII ones. */
export function unicodeSoup(random: Random): string {
  const parts: string[] = [];
  for (let count = random.below(12); count >= 0; count--) {
    const [first, last] = random.of(STRETCHES);
    for (let length = random.below(9); length >= 0; length--)
      parts.push(String.fromCodePoint(first + random.below(last - first + 1)));
    if (random.chance(0.5)) parts.push(random.of([" ", "\n", "a", "5", "%", "$", " 12%", " Report ", "."]));
  }
  return parts.join("");
}
