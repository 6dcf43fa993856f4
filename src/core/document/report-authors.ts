import { type Evidence, overlaps, type Span } from "../span.js";

/** How a line names the people who wrote a report: `"By Ada Moor and Jan Pell"`, `"Auteurs : …"`. */
const BYLINE =
  /^[*_]{0,3}(?:by|authors?|author\(s\)|written by|par|auteurs?|autrices?|auteur\(e\)s|rédigé par)[*_]{0,3}\s?:?[*_]{0,3}\s+(?=\p{Lu})/iu;

const SEPARATOR = /\s*(?:,\s*(?:and|et)?|;|&|\band\b|\bet\b)\s*/giu;

/** A given name and a family name, with initials and small words between: `"Dr. Ines M. de la Torre"`. */
const PERSON =
  /^(?:(?:Dr|Prof|Sir|Dame|M|Mme|Mr|Mrs|Ms)\.?\s)?\p{Lu}[\p{L}’'-]*\.?(?:\s(?:\p{Lu}[\p{L}’'-]*\.?|de|da|di|du|des|la|le|van|von|der|den|ter|al)){1,5}$/u;

/** Words that no person's name has. */
const NO_PERSON =
  /(?<!\p{L})(?:the|le|la|ministry|department|agency|office|council|committee|commission|minister|institute|university|group|team|board|report|january|february|march|april|may|june|july|august|september|october|november|december|summer|winter|ministère|agence|conseil|comité|université|ministre|équipe)(?!\p{L})/iu;

/** The people whom a line of the cover names as authors; none where one of its names may be no person's. */
export function readAuthors(text: string, lines: readonly Span[], names: readonly Span[]): Evidence[] {
  for (const line of lines) {
    const words = text.slice(line.start, line.end).replace(/[*_.]+$/, "");
    const label = BYLINE.exec(words)?.[0];
    if (label === undefined) continue;
    const people = split(words.slice(label.length), line.start + label.length);
    const plain = people.every(
      (person) =>
        PERSON.test(person.text) &&
        !NO_PERSON.test(person.text.replace(/^\S+/, "").replace(/\s(?:la|le)\s/g, " ")) &&
        !names.some((name) => overlaps(name, person)),
    );
    if (people.length > 0 && plain) return people;
  }
  return [];
}

function split(words: string, start: number): Evidence[] {
  const people: Evidence[] = [];
  let from = 0;
  const close = (to: number): void => {
    const text = words.slice(from, to).trim();
    const at = start + from + (words.slice(from, to).length - words.slice(from, to).trimStart().length);
    if (text !== "") people.push({ start: at, end: at + text.length, text });
  };
  for (const match of words.matchAll(SEPARATOR)) {
    close(match.index);
    from = match.index + match[0].length;
  }
  close(words.length);
  return people;
}
