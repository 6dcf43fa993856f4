import assert from "node:assert/strict";
import { addCodesTo } from "../../../src/core/coding/tags.js";
import { type ExportScope, inScope, WHOLE_REPORT } from "../../../src/core/export/export-scope.js";
import { NO_FILTER } from "../../../src/core/notes/note-filter.js";
import { addReply } from "../../../src/core/notes/write-note.js";
import { authorAt, noteOn } from "../notes/notes.js";
import { annotated, REPORT } from "./reports.js";

const lost = noteOn("A passage about gulls.", "gulls", "Where?", authorAt(0));
const cost = addCodesTo(noteOn(REPORT, "12%", "Of what?", authorAt(1)), ["Money/Paint"], authorAt(1));
const answered = addReply(noteOn(REPORT, "31 keepers", "Full time?", authorAt(2)), "Half.", {
  ...authorAt(3, "Ada Byron"),
  now: "2026-03-05T23:59:59Z",
});
const report = annotated([lost, cost, answered]);
const section = (title: string) =>
  report.analysis.document.sections.find(({ heading }) => heading.text === title);

function comments(scope: Partial<ExportScope>): string[] {
  return inScope(report, { ...WHOLE_REPORT, ...scope }).notes.map(({ note }) => note.bodies[0]?.value ?? "");
}

describe("what of a report is exported", () => {
  it("is all of it, a note without a place too, where nobody says otherwise", () => {
    assert.deepEqual(comments({}), ["Where?", "Of what?", "Full time?"]);
    assert.equal(inScope(report, WHOLE_REPORT).analysis, report.analysis);
  });

  it("is, of a section, what stands in it: notes, figures, organizations with the mentions that it has of them", () => {
    const costs = section("Costs");
    assert.ok(costs);
    const { notes, analysis, within } = inScope(report, { ...WHOLE_REPORT, within: costs });
    assert.deepEqual(
      notes.map(({ note }) => note.id),
      [cost.id],
    );
    assert.ok(analysis.statistics.length > 0);
    assert.ok(analysis.statistics.every(({ start, end }) => costs.start <= start && end <= costs.end));
    const mentions = analysis.entities.flatMap((entity) => entity.mentions);
    assert.deepEqual(
      mentions.map((index) => analysis.organizations[index]?.text),
      ["Lights Board"],
    );
    assert.equal(within, costs);
  });

  it("is, of a selection, a note that it cuts too", () => {
    const start = REPORT.indexOf("keepers");
    assert.deepEqual(comments({ within: { start, end: start + 3 } }), ["Full time?"]);
  });

  it("is, of a code, the notes that have it or one below it", () => {
    assert.deepEqual(comments({ filter: { ...NO_FILTER, codes: ["money"] } }), ["Of what?"]);
  });

  it("is, of a period, what was written or answered on its days, the first and the last included", () => {
    assert.deepEqual(comments({ period: { since: "2026-03-05", until: "2026-03-05" } }), ["Full time?"]);
    assert.deepEqual(comments({ period: { since: null, until: "2026-01-01" } }).length, 3);
    assert.deepEqual(comments({ period: { since: "2026-03-06", until: null } }), []);
  });

  it("is, of chosen notes, those and no others", () => {
    assert.deepEqual(comments({ noteIds: new Set([lost.id]) }), ["Where?"]);
  });
});
