/** A person's name in its two parts. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
}

/** Small words that belong to the family name: `"de la Torre"`. */
const PARTICLE = /^(?:de|da|di|du|des|la|le|van|von|der|den|ter|al)$/;

/** Parts a name as it is spoken: the last word is the family name, with the small words before it. A form of address goes. */
export function personName(name: string): PersonName {
  const words = name.replace(/^(?:Dr|Prof|Sir|Dame|M|Mme|Mr|Mrs|Ms)\.?\s+/, "").split(/\s+/);
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1] ?? "")) first--;
  return { family: words.slice(first).join(" "), given: words.slice(0, first).join(" ") };
}
