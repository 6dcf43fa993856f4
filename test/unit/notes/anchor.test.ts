import assert from "node:assert/strict";
import fc from "fast-check";
import { findAnchor } from "../../../src/core/notes/anchor.js";
import { InterchangeText } from "../../../src/core/notes/interchange-text.js";
import { noteOn } from "./notes.js";

const REPORT = [
  "The ferry carried 4,100 passengers in May. Fuel costs rose by 12% over the winter.",
  "The bridge carried 9,800 vehicles in May. Toll income rose by 12% over the winter.",
  "Dredging removed 310 tonnes of silt from the inner basin 🚢 and 90 tonnes from the quay.",
].join("\n\n");

function anchorIn(changed: string, words: string, original = REPORT) {
  return findAnchor(new InterchangeText(changed), noteOn(original, words).target);
}

describe("an anchor", () => {
  it("stays where nothing changed", () => {
    const anchor = anchorIn(REPORT, "310 tonnes");
    assert.deepEqual(anchor, {
      state: "anchored",
      span: { start: REPORT.indexOf("310"), end: REPORT.indexOf(" of silt") },
    });
  });

  it("moves with its passage when text comes before it", () => {
    const changed = `A new foreword.\n\n${REPORT}`;
    assert.deepEqual(anchorIn(changed, "310 tonnes"), {
      state: "moved",
      span: { start: changed.indexOf("310"), end: changed.indexOf(" of silt") },
    });
  });

  it("tells equal passages apart by what stands around them", () => {
    const second = REPORT.lastIndexOf("rose by 12%");
    const original = REPORT.replace("Fuel costs rose by 12%", "Fuel costs fell a bit");
    const anchor = anchorIn(REPORT, "rose by 12%", original);
    assert.deepEqual(anchor, { state: "moved", span: { start: second, end: second + "rose by 12%".length } });
  });

  it("is an orphan with candidates where equals cannot be told apart", () => {
    const twice = "Fees fell by 5%.\n".repeat(200);
    const note = noteOn(twice, "5%");
    const anchor = findAnchor(new InterchangeText(`Preface.\n${twice}`), note.target);
    assert.equal(anchor.state, "orphan");
    assert.equal(anchor.state === "orphan" && anchor.candidates.length, 3);
  });

  it("is to be reviewed where its figure changed, on the new words", () => {
    const changed = REPORT.replace("310 tonnes of silt", "370 tonnes of silt");
    const start = changed.indexOf("370");
    assert.deepEqual(anchorIn(changed, "310 tonnes of silt"), {
      state: "changed",
      span: { start, end: start + "370 tonnes of silt".length },
    });
  });

  it("is an orphan when its passage was deleted", () => {
    const changed = REPORT.replace("310 tonnes of silt ", "");
    assert.equal(anchorIn(changed, "310 tonnes of silt").state, "orphan");
  });

  it("does not settle for a short equal elsewhere when the passage is gone", () => {
    const original = "Grants rose by 7% in the north. Elsewhere nothing is reported.";
    const changed = "Elsewhere nothing is reported, though wages rose a little, by 7% or so, among clerks.";
    assert.equal(anchorIn(changed, "7%", original).state, "orphan");
  });

  it("finds the same passage in a checkout with other line ends", () => {
    const windows = REPORT.replaceAll("\n", "\r\n");
    const anchor = anchorIn(windows, "90 tonnes");
    assert.ok(anchor.state === "anchored");
    assert.equal(windows.slice(anchor.span.start, anchor.span.end), "90 tonnes");
  });

  it("never says that other words are the same, whatever was inserted or deleted", () => {
    const words = ["310 tonnes", "12%", "9,800 vehicles", "quay"];
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(REPORT.length),
        fc.nat(60),
        fc.string({ maxLength: 20 }),
        (passage, at, deleted, inserted) => {
          const changed = REPORT.slice(0, at) + inserted + REPORT.slice(at + deleted);
          const anchor = anchorIn(changed, passage);
          if (anchor.state === "anchored" || anchor.state === "moved")
            assert.equal(changed.slice(anchor.span.start, anchor.span.end), passage);
        },
      ),
    );
  });
});
