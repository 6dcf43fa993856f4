import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { analyze } from "../../../src/core/analysis.js";

const GOLD = "../shared/eval";
const UNITS = "one two three four five six seven eight nine".split(" ");
const TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const findingsIn = (text: string) => analyze(text, { format: "plaintext" }).findings;
/** Without those about acronyms: the reports do define some that they never use. */
const figureFindings = (text: string) => findingsIn(text).filter(({ code }) => !code.startsWith("acronym-"));

/** So many units of text around a figure are read again with its mutation. */
const CONTEXT = 800;

/** Every way to put another digit or number word of its kind for one of a figure. */
function mutationsOf(figure: string): string[] {
  // `More than half (61%)` would be as true as with 51%: only a smaller share contradicts the words.
  if (/^half/i.test(figure)) return [figure.replace("(5", "(4")];
  return [...figure.matchAll(/\d|[a-z]+/gi)].flatMap(({ 0: part, index }) => {
    const other = anotherFor(part);
    return other ? [figure.slice(0, index) + other + figure.slice(index + part.length)] : [];
  });
}

function anotherFor(part: string): string | undefined {
  if (/^\d$/.test(part)) return part === "9" ? "8" : String(Number(part) + 1);
  const list = [UNITS, TEENS, TENS].find((words) => words.includes(part.toLowerCase()));
  const at = list?.indexOf(part.toLowerCase()) ?? 0;
  return list?.[at === list.length - 1 ? at - 1 : at + 1];
}

function isRestatement(text: string): boolean {
  return /\(\d/.test(text) && mutationsOf(text).length > 0;
}

describe("on real reports the checks", function () {
  this.timeout(60_000);
  before(function () {
    if (existsSync(GOLD)) return;
    console.log("      skipped: the reports with gold marks are not beside this project");
    this.skip();
  });

  it("find nothing, for nothing is wrong in them", () => {
    for (const name of ["gao-k12.md", "gao-mental-health.md", "uk-digital-landscape.md"])
      assert.deepEqual(
        analyze(readFileSync(`${GOLD}/docs/${name}`, "utf8"), { format: "markdown" }).findings,
        [],
      );
    for (const name of ["lsc-special-report.txt", "roundtable-2019.txt"])
      assert.deepEqual(figureFindings(readFileSync(`${GOLD}/docs/${name}`, "utf8")), []);
  });

  it("find each digit and number word of a restatement that is changed", () => {
    const text = readFileSync(`${GOLD}/docs/roundtable-2019.txt`, "utf8");
    const restatements = analyze(text, { format: "plaintext" }).statistics.filter((one) =>
      isRestatement(one.text),
    );
    assert.ok(restatements.length >= 25, String(restatements.length));
    const missed = restatements.flatMap(({ start, end, text: figure }) =>
      mutationsOf(figure).filter((mutation) => {
        const around = text.slice(Math.max(0, start - CONTEXT), start);
        const findings = findingsIn(around + mutation + text.slice(end, end + CONTEXT));
        const last = around.length + mutation.length;
        return !findings.some(
          (one) => one.code === "words-and-digits" && one.start >= around.length && one.end <= last,
        );
      }),
    );
    assert.deepEqual(missed, []);
  });
});
