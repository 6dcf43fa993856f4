import assert from "node:assert/strict";
import type { TableRow } from "../../../src/features/evidence-table/messages.js";
import { TableModel } from "../../../src/features/evidence-table/webview/table-model.js";

/** A row of a report that states nothing but its figure, and what is given. */
function row(figure: string, given: Partial<TableRow> = {}): TableRow {
  return {
    id: figure,
    report: "canals.txt",
    figure,
    value: Number.parseFloat(figure),
    unit: figure.endsWith("%") ? "%" : "",
    subject: "",
    period: "",
    years: "",
    place: "",
    kind: figure.endsWith("%") ? "percentage" : "count",
    sections: [],
    organization: "",
    change: "",
    changeBy: null,
    trend: [],
    check: "none",
    ...given,
  };
}

const LOCKS = row("37%", { subject: "locks that leaked", sections: ["Canals", "Locks"], years: "2030" });
const BARGES = row("4200", {
  subject: "barges",
  sections: ["Canals", "Traffic"],
  organization: "Canal Board",
});
const PILOTS = row("9%", { subject: "Élèves pilotes", sections: ["Canals", "Traffic"], check: "finding" });
const DEPTH = row("12", { subject: "gauges", changeBy: -20, change: "15 → 12", check: "agrees" });

function modelOf(rows: readonly TableRow[] = [LOCKS, BARGES, PILOTS, DEPTH]): TableModel {
  const model = new TableModel("en");
  model.put("canals", rows);
  return model;
}

const figures = (model: TableModel) => model.rows.map(({ figure }) => figure);

describe("The rows of the evidence table", () => {
  it("stand as the reports have them until they are sorted", () => {
    assert.deepEqual(figures(modelOf()), ["37%", "4200", "9%", "12"]);
  });

  it("are sorted by amount within a unit, the other way, and as they were", () => {
    const model = modelOf();
    model.sortBy("figure");
    assert.deepEqual(figures(model), ["12", "4200", "9%", "37%"]);
    model.sortBy("figure");
    assert.deepEqual(figures(model), ["37%", "9%", "4200", "12"]);
    model.sortBy("figure");
    assert.deepEqual([figures(model), model.order], [["37%", "4200", "9%", "12"], null]);
  });

  it("are sorted by words with those last that have none, and by what most wants a look", () => {
    const model = modelOf();
    model.sortBy("organization");
    assert.equal(figures(model)[0], "4200");
    model.sortBy("check");
    assert.deepEqual(figures(model), ["9%", "12", "37%", "4200"]);
    model.sortBy("change");
    assert.equal(figures(model)[0], "12");
  });

  it("are filtered by a section with all that lies in it", () => {
    const model = modelOf();
    model.setFilter("section", "Canals");
    assert.deepEqual(figures(model), ["37%", "4200", "9%"]);
    model.setFilter("section", "Traffic");
    assert.deepEqual(figures(model), ["4200", "9%"]);
    model.setFilter("section", "");
    assert.equal(model.rows.length, 4);
  });

  it("are found by words, without their case and accents, and by several filters at once", () => {
    const model = modelOf();
    model.setSearch("eleves");
    assert.deepEqual(figures(model), ["9%"]);
    model.setSearch("");
    model.setFilter("kind", "percentage");
    model.setFilter("period", "2030");
    assert.deepEqual(figures(model), ["37%"]);
    assert.ok(model.isFiltered);
    model.clearFilters();
    assert.deepEqual([model.rows.length, model.isFiltered], [4, false]);
  });

  it("say by which values they can be filtered, and how many the other filters leave", () => {
    const model = modelOf();
    assert.deepEqual(model.facets("section"), [
      { value: "Canals", count: 3 },
      { value: "Locks", count: 1 },
      { value: "Traffic", count: 2 },
    ]);
    assert.deepEqual(
      model.facets("check").map(({ value }) => value),
      ["finding", "agrees", "none"],
    );
    model.setFilter("section", "Traffic");
    assert.deepEqual(model.facets("kind"), [
      { value: "count", count: 1 },
      { value: "percentage", count: 1 },
    ]);
  });

  it("stay selected while they are filtered, but only those in sight count", () => {
    const model = modelOf();
    model.select([LOCKS, BARGES]);
    model.setFilter("kind", "percentage");
    assert.deepEqual(model.selected, [LOCKS]);
    model.toggle(PILOTS);
    model.toggle(LOCKS);
    assert.deepEqual(model.selected, [PILOTS]);
    model.clearFilters();
    assert.deepEqual(model.selected, [BARGES, PILOTS]);
  });

  it("show the name of the report only where there are several", () => {
    const model = modelOf();
    assert.ok(!model.columns.includes("report"));
    model.put("rivers", [row("5", { id: "r5", report: "rivers.txt" })]);
    assert.ok(model.columns.includes("report"));
    assert.deepEqual(
      model.facets("report").map(({ value }) => value),
      ["canals.txt", "rivers.txt"],
    );
  });

  it("are replaced when their report is read anew, in its place", () => {
    const model = modelOf();
    model.put("rivers", [row("5", { id: "r5" })]);
    model.put("canals", [BARGES]);
    assert.deepEqual(figures(model), ["4200", "5"]);
    assert.equal(model.count, 2);
  });

  it("come back as they were kept; what is no column is left out", () => {
    const model = modelOf();
    model.sortBy("figure");
    model.setFilter("kind", "percentage");
    model.setSearch("leaked");
    model.select([LOCKS]);
    const again = modelOf();
    again.restore(model.state);
    assert.deepEqual([again.state, figures(again)], [model.state, ["37%"]]);
    again.restore({
      search: "",
      sorting: [{ id: "nonsense", desc: true }],
      filters: [{ id: "nonsense", value: "1" }],
      selected: ["nonsense"],
    });
    assert.deepEqual([again.order, again.isFiltered, again.selected], [null, false, []]);
  });
});
