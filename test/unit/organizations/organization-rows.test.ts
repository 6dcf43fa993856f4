import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import {
  type OrganizationRow,
  OrganizationRows,
} from "../../../src/features/organizations/organization-rows.js";

const REPORT = `# Mills of the Vale

The Vale Milling Authority (VMA) met the Grain Board. VMA pays the mills.

## Inspection

The Vale Milling Authority's Inspection Unit saw the Grain Board. The Water Trust Council asked VMA for help.
`;

const analysis = analyze(REPORT, { format: "markdown" });

/** The rows as an indented list, mentions as their number. */
function shown(rows: OrganizationRows, list: readonly OrganizationRow[] = rows.top, indent = ""): string[] {
  return list.flatMap((row) => {
    if (row.type === "mention") return [];
    const name =
      row.type === "entity"
        ? `${row.entity.entity} ${row.mentions.length}`
        : row.type === "kind"
          ? String(row.kind)
          : (analysis.document.sections[row.section ?? -1]?.heading.text ?? "(before)");
    return [indent + name, ...shown(rows, rows.below(row), `${indent}  `)];
  });
}

describe("The rows of the view of organizations", () => {
  it("are in order of mentions, with units below their bodies", () => {
    assert.deepEqual(shown(new OrganizationRows(analysis, "count", "")), [
      "Vale Milling Authority 5",
      "  Inspection Unit 1",
      "Grain Board 2",
      "Water Trust Council 1",
    ]);
  });

  it("are in order of names, or below the sections that mention them", () => {
    assert.deepEqual(shown(new OrganizationRows(analysis, "name", "")), [
      "Grain Board 2",
      "Vale Milling Authority 5",
      "  Inspection Unit 1",
      "Water Trust Council 1",
    ]);
    assert.deepEqual(shown(new OrganizationRows(analysis, "section", "")), [
      "Mills of the Vale",
      "  Vale Milling Authority 3",
      "  Grain Board 1",
      "Inspection",
      "  Vale Milling Authority 2",
      "  Grain Board 1",
      "  Inspection Unit 1",
      "  Water Trust Council 1",
    ]);
  });

  it("are below their kinds, those of no known kind last", () => {
    assert.deepEqual(shown(new OrganizationRows(analysis, "kind", "")), [
      "government",
      "  Vale Milling Authority 5",
      "  Grain Board 2",
      "  Inspection Unit 1",
      "null",
      "  Water Trust Council 1",
    ]);
    assert.deepEqual(new OrganizationRows(analysis, "kind", "").find("Grain Board")?.above, {
      type: "kind",
      kind: "government",
    });
  });

  it("are those with all words of the filter in a name or the acronym, units by themselves", () => {
    const filtered = (words: string) => shown(new OrganizationRows(analysis, "count", words));
    assert.deepEqual(filtered("vma"), ["Vale Milling Authority 5"]);
    assert.deepEqual(filtered("Unit  insp"), ["Inspection Unit 1"]);
    assert.deepEqual(filtered("nobody"), []);
  });

  it("are found by name with the rows above them, where the filter lets them through", () => {
    const rows = new OrganizationRows(analysis, "count", "");
    const unit = rows.find("Inspection Unit");
    assert.equal(unit?.above?.type === "entity" && unit.above.entity.entity, "Vale Milling Authority");
    assert.equal(new OrganizationRows(analysis, "section", "").find("Grain Board")?.above?.type, "section");
    assert.equal(new OrganizationRows(analysis, "count", "grain").find("Inspection Unit"), undefined);
    const [mention] = unit ? rows.below(unit) : [];
    assert.ok(mention?.type === "mention");
    assert.equal(analysis.organizations[mention.mention]?.text, "Inspection Unit");
  });
});
