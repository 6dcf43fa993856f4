import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import {
  compareCodes,
  knownCode,
  renamedCode,
  toCodePath,
  withParents,
} from "../../../src/core/coding/code.js";
import {
  addCodes,
  type Codebook,
  colorOf,
  describeCode,
  EMPTY_CODEBOOK,
  findCode,
  removeCode,
  renameCode,
  undoCodebook,
} from "../../../src/core/coding/codebook.js";
import { formatCodebook, parseCodebook } from "../../../src/core/coding/codebook-file.js";

function bookOf(...paths: string[]): Codebook {
  return addCodes(EMPTY_CODEBOOK, paths);
}

function parsed(content: string): Codebook {
  const book = parseCodebook(content);
  assert.ok(typeof book !== "string", `refused: ${String(book)}`);
  return book;
}

const paths = ({ codes }: Codebook) => codes.map(({ path }) => path);

describe("a code", () => {
  const typed: [string, string | null][] = [
    ["Housing", "Housing"],
    ["  Economy /  Public   housing ", "Economy/Public housing"],
    ["/Economy//Housing/", "Economy/Housing"],
    ["E\u0301cole", "\u00c9cole"],
    [" / ", null],
    ["", null],
    ["x".repeat(201), null],
  ];
  for (const [words, path] of typed)
    it(`typed as ${JSON.stringify(words.slice(0, 40))} is ${path}`, () =>
      assert.equal(toCodePath(words), path));

  it("is the known one when it is typed in other capitals", () => {
    assert.equal(knownCode("economy/housing", ["Economy/Housing"]), "Economy/Housing");
    assert.equal(knownCode("house", ["Economy/Housing"]), "house");
  });

  it("goes along when the code above it is renamed, and one that only begins alike does not", () => {
    assert.equal(renamedCode("Economy/Housing", "Economy", "Costs"), "Costs/Housing");
    assert.equal(renamedCode("Economy", "Economy", "Costs"), "Costs");
    assert.equal(renamedCode("Economyzer", "Economy", "Costs"), "Economyzer");
  });

  it("stands right below its parent, also where a name sorts between the parent and the slash", () => {
    const codes = ["Water quality", "Water/Wells", "Water", "Air"];
    assert.deepEqual([...codes].sort(compareCodes), ["Air", "Water", "Water/Wells", "Water quality"]);
  });

  it("brings the codes above it, each once", () => {
    assert.deepEqual(withParents(["A/B/C", "A/D"]), ["A", "A/B", "A/B/C", "A/D"]);
  });
});

describe("the schema of codebooks", () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync("media/codebook.schema.json", "utf8")));

  it("takes what is written", () => {
    const book = describeCode(bookOf("Water", "Water/Wells"), "Water", { description: "Not the sea." });
    assert.ok(validate(JSON.parse(formatCodebook(book))), JSON.stringify(validate.errors));
  });

  it("complains of a colour that is none, and of a code without a name", () => {
    assert.ok(!validate({ codes: [{ name: "Water", color: "teal" }] }));
    assert.ok(!validate({ codes: [{ color: "red" }] }));
  });
});

describe("a codebook", () => {
  it("is the same after it was written and read", () => {
    const book = describeCode(bookOf("Water", "Water/Wells"), "Water", {
      description: "Not the sea.\nRivers.",
    });
    assert.deepEqual(parsed(formatCodebook(book)), book);
    assert.deepEqual(parsed(formatCodebook(EMPTY_CODEBOOK)), EMPTY_CODEBOOK);
  });

  it("keeps a code a line, so that a change of one code changes one line", () => {
    const before = formatCodebook(bookOf("Air", "Soil", "Water")).split("\n");
    const after = formatCodebook(describeCode(bookOf("Air", "Soil", "Water"), "Soil", { color: "red" }));
    assert.equal(after.split("\n").filter((line) => !before.includes(line)).length, 1);
  });

  it("takes the colour of a code that stands twice from where it is said first, known or not", () => {
    const colorsOf = (...colors: string[]) => {
      const read = parseCodebook(JSON.stringify({ codes: colors.map((color) => ({ name: "Air", color })) }));
      assert.ok(typeof read !== "string");
      return JSON.parse(formatCodebook(read)).codes;
    };
    assert.deepEqual(colorsOf("red", "teal"), [{ name: "Air", color: "red" }]);
    assert.deepEqual(colorsOf("teal", "red"), [{ name: "Air", color: "teal" }]);
  });

  it("keeps fields and colours that it does not know", () => {
    const content =
      '{"version":1,"team":"North","codes":[{"name":"Air","color":"teal","examples":["smog"]}]}';
    const again = JSON.parse(formatCodebook(parsed(content)));
    assert.equal(again.team, "North");
    assert.deepEqual(again.codes, [{ name: "Air", color: "teal", examples: ["smog"] }]);
  });

  for (const [what, content, error] of [
    ["broken text", "{", "notJson"],
    ["a list", "[]", "notACodebook"],
    ["codes without names", '{"codes":[{"colour":"red"}]}', "notACodebook"],
    ["a newer version", '{"version":2,"codes":[]}', "newerVersion"],
  ] as const)
    it(`says why it cannot read ${what}`, () => assert.equal(parseCodebook(content), error));

  it("reads through the conflict markers of git and keeps the codes of both sides", () => {
    const conflict = [
      "{",
      '  "version": 1,',
      '  "codes": [',
      '    {"name":"Air"},',
      "<<<<<<< HEAD",
      '    {"name":"Soil","description":"Ours."}',
      "=======",
      '    {"name":"Soil","description":"Theirs."},',
      '    {"name":"Water"}',
      ">>>>>>> branch",
      "  ]",
      "}",
    ].join("\n");
    const book = parsed(conflict);
    assert.deepEqual(paths(book), ["Air", "Soil", "Water"]);
    assert.equal(findCode(book, "Soil")?.description, "Ours.\n\nTheirs.");
  });

  it("takes the codes below along when a code is renamed, and makes one of two with one name", () => {
    const book = renameCode(bookOf("Cost", "Cost/Rent", "Costs", "Costs/Rent"), "Cost", "Costs");
    assert.deepEqual(paths(book), ["Costs", "Costs/Rent"]);
  });

  it("gets back what an operation did, and keeps what was done since", () => {
    const before = describeCode(bookOf("Cost", "Costs"), "Cost", { description: "Money." });
    const after = renameCode(before, "Cost", "Costs");
    const now = addCodes(after, ["Air"]);
    const undone = undoCodebook(now, before, after);
    assert.deepEqual(paths(undone), ["Air", "Cost", "Costs"]);
    assert.equal(findCode(undone, "Cost")?.description, "Money.");
    assert.equal(findCode(undone, "Costs")?.description, "");
  });

  it("loses the codes below with the code", () => {
    assert.deepEqual(paths(removeCode(bookOf("Water", "Water/Wells", "Water quality"), "Water")), [
      "Water quality",
    ]);
  });

  it("gives codes at the top colours of their own, and those below theirs", () => {
    const book = bookOf("Air", "Soil", "Water", "Water/Wells");
    const colors = ["Air", "Soil", "Water"].map((path) => colorOf(book, path));
    assert.equal(new Set(colors).size, 3);
    assert.equal(colorOf(book, "Water/Wells"), colorOf(book, "Water"));
    const red = describeCode(book, "Water/Wells", { color: "red" });
    assert.equal(colorOf(red, "Water/Wells/Deep"), "red");
  });

  it("has a colour also for a code that is not in it, always the same", () => {
    assert.equal(colorOf(EMPTY_CODEBOOK, "Unknown/A"), colorOf(EMPTY_CODEBOOK, "Unknown"));
  });
});
