import { compoundNames } from "./compound-name.js";
import { headFirstName } from "./head-first-name.js";
import { smallHeads } from "./language/fr.js";
import type { Name, NameContext } from "./name.js";
import type { PassageText } from "./report-text.js";
import { type Run, readRun } from "./run.js";
import { isSerialNumber, type Token } from "./token.js";

/** Forms that are written with a point; that of `Limited.` ends its sentence. */
const ABBREVIATED_FORM = /^(?:inc|ltd|ltée|co|corp|llc|enr|bros|cie)$/i;

/** All names that the grammar reads in a passage, in order, none overlapping another. */
export function passageNames(passage: PassageText, context: NameContext): Name[] {
  if (passage.shouted) return [];
  const { tokens, text } = passage;
  const names: Name[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!mayBegin(tokens[at])) {
      at++;
      continue;
    }
    const headFirst = headFirstName(tokens, at, text, context);
    if (headFirst) {
      names.push(headFirst.name);
      at = headFirst.next;
      continue;
    }
    const government = governmentAt(tokens, at, text, context);
    if (government) {
      names.push(government.name);
      at = government.next;
      continue;
    }
    if (!beginsRun(tokens[at], context)) {
      at++;
      continue;
    }
    const run = readRun(tokens, at, context.lexicon);
    const found = compoundNames(run, text, context);
    const company = companyEnd(tokens, run.next, context);
    const lastPart = run.parts.at(-1);
    const bare = found.length === 0 && company ? wholeRun(run, text, context) : null;
    if (bare) found.push(bare);
    const last = found.at(-1);
    if (company && last && lastPart && last.end === lastPart.end && last.kind !== "thing") {
      found[found.length - 1] = {
        ...last,
        kind: "organization",
        end: company.end,
        text: text.slice(last.start, company.end),
      };
      at = company.next;
    } else at = run.next;
    for (const name of found) names.push(asCompany(name, text, context));
  }
  return names;
}

/** A run of nothing but words, which only a company's form behind it makes a name: `Canal Holdings` of `Canal Holdings plc`. */
function wholeRun({ parts }: Run, text: string, { lexicon }: NameContext): Name | null {
  let from = 0;
  while (parts[from] && lexicon.leadIns.has(parts[from]?.lower ?? "")) from++;
  const [first, last] = [parts[from], parts.at(-1)];
  if (!first || !last || parts.slice(from).some(({ kind }) => kind !== "word")) return null;
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    kind: "organization",
  };
}

/** `Ontario government`: that of a territory, as its adjective in small letters never is (`Canadian government`). */
function governmentAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  { lexicon, places }: NameContext,
): { readonly name: Name; readonly next: number } | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first?.isCapital || first.lower === "government" || second === undefined) return null;
  const head = second.isCapital ? at + 2 : at + 1;
  const government = tokens[head];
  const place = second.isCapital ? `${first.lower} ${second.lower}` : first.lower;
  if (government?.text !== "government" || !places.isTerritory(place)) return null;
  const before = tokens[at - 1];
  if ((before?.isCapital && !lexicon.leadIns.has(before.lower)) || /^[-–]/.test(tokens[head + 1]?.text ?? ""))
    return null;
  const span = { start: first.start, end: government.end };
  const territory = text.slice(first.start, tokens[head - 1]?.end);
  const fullName = `Government of ${places.takesArticle(place) ? "the " : ""}${territory}`;
  const name = text.slice(span.start, span.end);
  return { name: { ...span, text: name, kind: "organization", fullName }, next: head + 1 };
}

/** Whether a name of any grammar may begin at a token: at a capital, in French at a few small words. */
function mayBegin(token: Token | undefined): boolean {
  return token?.isCapital === true || (token?.isWord === true && smallHeads.has(token.lower));
}

/** Whether a word may begin a name: a capital, but no `The` or `During` that a sentence opens with. */
function beginsRun(token: Token | undefined, { lexicon }: NameContext): boolean {
  if (!token?.isCapital || isSerialNumber(token)) return false;
  return token.isAcronym || !(lexicon.leadIns.has(token.lower) && token.opensSentence);
}

/** The end of `, Inc.` behind a run. */
function companyEnd(
  tokens: readonly Token[],
  from: number,
  { lexicon }: NameContext,
): { end: number; next: number } | null {
  const at = tokens[from]?.text === "," ? from + 1 : from;
  const form = tokens[at];
  if (form === undefined || !form.isWord || !lexicon.companyForms.has(form.lower)) return null;
  if (!form.isCapital && !/^(?:inc|ltd|ltée|plc|llc|enr)$/.test(form.text)) return null;
  const dot = tokens[at + 1];
  const dotted = dot?.text === "." && dot.start === form.end && ABBREVIATED_FORM.test(form.text);
  return { end: dotted ? dot.end : form.end, next: dotted ? at + 2 : at + 1 };
}

/** A name that ends in a company's form is a company's: `Acme Widgets Ltd`. */
function asCompany(name: Name, text: string, { lexicon }: NameContext): Name {
  if (name.kind === "thing") return name;
  const space = name.text.lastIndexOf(" ");
  if (space < 0 || !lexicon.companyForms.has(name.text.slice(space + 1).toLowerCase())) return name;
  const dotted = text[name.end] === "." && ABBREVIATED_FORM.test(name.text.slice(space + 1));
  const end = dotted ? name.end + 1 : name.end;
  return { ...name, end, text: text.slice(name.start, end), kind: "organization" };
}
