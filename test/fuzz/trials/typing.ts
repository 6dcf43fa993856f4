import assert from "node:assert/strict";
import type { Nodes } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { toCodePath } from "../../../src/core/coding/code.js";
import { readTypedCodes, typeCode } from "../../../src/core/coding/typed-codes.js";
import { saysHowToMergeNotes, withUnionMerge } from "../../../src/core/notes/git-attributes.js";
import { gitUserName } from "../../../src/core/notes/git-author.js";
import { readNoteFilter } from "../../../src/core/notes/note-filter.js";
import { safeNoteMarkdown, wordsOfNote } from "../../../src/core/notes/note-markdown.js";
import { notesFolderOf, notesPathOf, reportPathOf } from "../../../src/core/notes/notes-place.js";
import { plainText } from "../../../src/host/plain-text.js";
import { broken } from "../documents.js";
import { NASTIES } from "../pieces.js";
import type { Random } from "../random.js";
import type { Trial } from "../trial.js";
import { unicodeSoup } from "../unicode.js";

/** Marks of Markdown, of addresses, of paths, of filters and of files of git. */
const WORDS = [
  "[a]",
  "(command:x)",
  "![",
  "](",
  "<",
  ">",
  "`",
  "*",
  "\\",
  "&#36;(zap)",
  "$(zap~spin)",
  "~~",
  "|",
  "https://example.org",
  "javascript:alert(1)",
  "data:text/html,x",
  "[a]: command:x",
  "\n\n",
  "\n> ",
  "- ",
  "../",
  "/",
  "C:",
  "..\\",
  "notes",
  " #code",
  ' #"two words"',
  "by:",
  "is:open",
  '"',
  "[user]\nname = A",
] as const;

/** Words as people type or paste them, into a note, a filter, a setting, a file of git: they remain words. */
export const TYPING: Trial = {
  name: "typing",
  readings: 1,
  make: (random) => [randomWords(random)],
  check([words = ""]) {
    const { text, codes } = readTypedCodes(words);
    assert.ok(words.trim().startsWith(text));
    for (const code of codes) {
      assert.equal(toCodePath(code), code);
      assert.deepEqual(
        readTypedCodes(`x ${typeCode(code)}`).codes.length,
        1,
        `${code} is not typed as it is read`,
      );
    }
    readNoteFilter(words);
    wordsOfNote(words);
    assertHarmless(safeNoteMarkdown(words));
    assert.ok(nodesOf(plainText(words)).every(({ type }) => ["root", "paragraph", "text"].includes(type)));
    gitUserName(words);
    assert.ok(saysHowToMergeNotes(withUnionMerge(words)));
    assertWithinWorkspace(words);
  },
};

function randomWords(random: Random): string {
  const parts = Array.from({ length: random.below(14) }, () => {
    const kind = random.next();
    return kind < 0.1 ? unicodeSoup(random) : random.of(kind < 0.2 ? NASTIES : WORDS);
  });
  return broken(random, parts.join(""));
}

/** No picture, no HTML that is shown, and no link but to the web or to a person. */
function assertHarmless(markdown: string): void {
  for (const node of nodesOf(markdown)) {
    assert.ok(node.type !== "image" && node.type !== "imageReference", "a picture is loaded");
    if (node.type === "link" || node.type === "definition")
      assert.match(node.url, /^(?:https?|mailto):/i, "a link leads elsewhere");
  }
}

function assertWithinWorkspace(setting: string): void {
  const home = { root: "/w", notesFolder: notesFolderOf(setting) };
  const path = notesPathOf("/w/a/report.txt", home);
  assert.ok(
    new URL(`file://${encodeURI(path.replace(/\p{Cs}/gu, ""))}`).pathname.startsWith("/w/"),
    `${path} leads out`,
  );
  assert.equal(reportPathOf(path, home), "/w/a/report.txt");
}

function nodesOf(markdown: string): Nodes[] {
  const all: Nodes[] = [unified().use(remarkParse).parse(markdown)];
  for (const node of all) if ("children" in node) all.push(...node.children);
  return all;
}
