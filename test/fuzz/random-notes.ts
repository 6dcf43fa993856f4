import { createCoding } from "../../src/core/coding/tags.js";
import { describeTarget } from "../../src/core/notes/describe-target.js";
import { createDismissal } from "../../src/core/notes/dismissal.js";
import { createIdentification } from "../../src/core/notes/identifying.js";
import { InterchangeText } from "../../src/core/notes/interchange-text.js";
import { createJudgement } from "../../src/core/notes/judgement.js";
import type { Note, NoteTarget } from "../../src/core/notes/note.js";
import { formatNotesFile } from "../../src/core/notes/notes-file.js";
import {
  type Authoring,
  addReply,
  createNote,
  deleteNote,
  setStatus,
} from "../../src/core/notes/write-note.js";
import type { Span } from "../../src/core/span.js";
import { brokenJson } from "./broken-json.js";
import type { Random } from "./random.js";
import { unicodeSoup } from "./unicode.js";

const COMMENTS = [
  "Check this.",
  "a\nb",
  "\u202e",
  "[x](command:workbench.action.quit) ![](https://example.org/p.png)",
  "#Economy/Housing",
  "=1+1",
] as const;

/** A notes file of a few notes and decisions on passages of a text. */
export function randomNotesFile(random: Random, text: string): string {
  const report = new InterchangeText(text);
  const notes = Array.from({ length: random.below(5) }, (_, index) => {
    const target = describeTarget("file:report.txt", report, randomPassage(random, text));
    return randomNote(random, target, randomAuthoring(random, index));
  });
  return formatNotesFile({ notes, kept: [] });
}

/** A passage such as an editor can select: whole characters, one at least where there is any. */
export function randomPassage(random: Random, text: string): Span {
  const start = wholeCharacter(text, random.below(Math.max(1, text.length)));
  return { start, end: wholeCharacter(text, Math.min(text.length, start + 2 + random.below(80))) };
}

/** Somebody at some time, who gives ids that look random; `count` keeps those of one file apart. */
export function randomAuthoring(random: Random, count: number): Authoring {
  return {
    creator: random.chance(0.5) ? { name: random.of(["Ada", "Bo", ""]), unknown: {} } : null,
    now: new Date(Date.UTC(2026, 0, 1, 0, random.below(1000))).toISOString(),
    newId: () =>
      `urn:uuid:00000000-0000-4000-8000-${String(count * 1000 + random.below(1000)).padStart(12, "0")}`,
  };
}

/** The lines of a notes file, each with some of its JSON broken but JSON still. */
export function brokenLines(random: Random, file: string): string {
  const lines = file.split("\n").filter((line) => line !== "");
  return lines.map((line) => `${brokenJson(random, line)}\n`).join("");
}

function randomNote(random: Random, target: NoteTarget, by: Authoring): Note {
  const kind = random.next();
  if (kind < 0.1)
    return createJudgement(target, { isHeading: random.chance(0.7), level: random.of([null, 1, 6]) }, by);
  if (kind < 0.2) return createJudgement(target, { isStatistic: random.chance(0.7) }, by);
  if (kind < 0.4) return randomIdentification(random, target, by);
  if (kind < 0.5) return createDismissal(target, random.of(["two-values", "stated-change"]), by);
  if (kind < 0.6) return createCoding(target, [random.of(["A/B", "a", "Économie", "__proto__"])], by);
  const comment = random.chance(0.2) ? `x${unicodeSoup(random)}` : random.of(COMMENTS);
  const note = createNote(target, comment, by);
  if (random.chance(0.1)) return deleteNote(note, by);
  if (random.chance(0.2)) return setStatus(note, "resolved", by);
  return random.chance(0.3) ? addReply(note, "Yes.", by) : note;
}

function randomIdentification(random: Random, target: NoteTarget, by: Authoring): Note {
  const kind = random.of(["organization", "notOrganization", "named", "separate", "distinct"]);
  const name = random.of(["Harbour Research Institute", "HRI", "constructor", "The Fund\n", "É"]);
  const verdict = kind === "organization" || kind === "notOrganization" ? { kind } : { kind, name };
  return createIdentification(target, verdict, by);
}

/** Steps back from the middle of a surrogate pair: no editor selects half of one. */
function wholeCharacter(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;
}
