import { isCapitalized, type Token } from "./tokens.js";

const YEAR_LENGTH = 4;
const LONG_NUMBER = /\d{5}/;

/** Cuts a year from the mark of a note that has run into it: `"2018"` and `"135"` of `en 2017 et 2018135`. */
export function withoutMarksInYears(
  text: string,
  tokens: Token[],
  noteMarks: ReadonlySet<number>,
  endsPhrase: (token: Token) => boolean,
): Token[] {
  if (noteMarks.size === 0 || !LONG_NUMBER.test(text)) return tokens;
  const isCut = (token: Token, k: number) => {
    if (token.kind !== "digits" || token.text.length <= YEAR_LENGTH) return false;
    const next = tokens[k + 1];
    const closes = next === undefined || next.kind === "symbol" || isCapitalized(next) || endsPhrase(next);
    return closes && isMarkedYear(token, noteMarks);
  };
  if (!tokens.some(isCut)) return tokens;
  return tokens.flatMap((token, k) => (isCut(token, k) ? cut(token) : [token]));
}

/** Whether a number is a year and, after it, a mark that stands in the order of the report's other marks. */
function isMarkedYear({ text }: Token, noteMarks: ReadonlySet<number>): boolean {
  if (text.length > YEAR_LENGTH + 3) return false;
  const [year, digits] = [Number(text.slice(0, YEAR_LENGTH)), text.slice(YEAR_LENGTH)];
  if (year < 1900 || year > 2100 || digits.startsWith("0")) return false;
  const mark = Number(digits);
  return noteMarks.has(mark - 1) || noteMarks.has(mark) || noteMarks.has(mark + 1);
}

function cut(token: Token): [Token, Token] {
  const [year, mark] = [token.text.slice(0, YEAR_LENGTH), token.text.slice(YEAR_LENGTH)];
  const at = token.start + YEAR_LENGTH;
  return [
    { ...token, end: at, text: year, lower: year },
    { ...token, start: at, text: mark, lower: mark, glued: true },
  ];
}
