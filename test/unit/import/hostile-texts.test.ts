import assert from "node:assert/strict";
import { LIMITS } from "../../../src/core/import/limits.js";
import { readImport } from "../../../src/core/import/read-import.js";
import { annotationOn } from "./annotations.js";

function refusal(name: string, text: string | Uint8Array) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const read = readImport(name, bytes);
  return "refused" in read ? read : null;
}

const QDC = (inner: string, head = "") =>
  `<?xml version="1.0"?>${head}<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${inner}</Codes></CodeBook>`;
const CODE = '<Code guid="9c1f7a52-6a3e-4d0b-8f5e-2d7b1c4e9a60" name="a" isCodable="true"/>';

describe("a codebook in XML", () => {
  it("is read where it is one", () => assert.equal(refusal("a.qdc", QDC(CODE)), null));

  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
  const hostile: [what: string, text: string, refused: string][] = [
    ["declares entities that grow", QDC("&b;", laughs), "doctype"],
    [
      "has an external document type",
      QDC(CODE, '<!DOCTYPE CodeBook SYSTEM "http://example.org/a.dtd">'),
      "doctype",
    ],
    [
      "has an external entity",
      QDC("&x;", '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      "doctype",
    ],
    ["names an entity that XML has not", QDC("&nbsp;"), "notXml"],
    ["is cut", QDC(CODE).slice(0, -20), "notXml"],
    ["lies too deep", "<a>".repeat(LIMITS.depth * 2), "tooDeep"],
    [
      "has a name of a megabyte",
      QDC(`<Code name="a"><Description>${"a".repeat(2 ** 20)}</Description></Code>`),
      "tooLong",
    ],
    ["is of another kind", "<html><body>Codes</body></html>", "notUnderstood"],
  ];
  for (const [what, text, refused] of hostile)
    it(`is refused where it ${what}`, () => assert.equal(refusal("a.qdc", text)?.refused, refused));
});

describe("a text of JSON", () => {
  const one = annotationOn("12 boats");
  it("is read where it holds an annotation", () =>
    assert.equal(refusal("a.json", JSON.stringify(one)), null));

  const hostile: [what: string, value: unknown, refused: string, at: string | null][] = [
    ["has a number for an annotation", { type: "AnnotationPage", items: [one, 5] }, "wrongType", "1"],
    ["has a number for a body", [{ ...one, body: 5 }], "wrongType", "0.body.0"],
    [
      "has an object for the text of a body",
      [{ ...one, body: { value: {} } }],
      "wrongType",
      "0.body.0.value",
    ],
    ["has a list for a text", [{ ...one, bodyValue: [] }], "wrongType", "0.bodyValue"],
    ["has a number for a target", [{ ...one, target: 7 }], "wrongType", "0.target.0"],
    ["has no target", [{ ...one, target: [] }], "wrongType", "0.target"],
    ["has a number for a time", [{ ...one, created: 12 }], "wrongType", "0.created"],
    ["has an object for a name", [{ ...one, creator: { name: {} } }], "wrongType", "0.creator.name"],
    ["has a comment of a megabyte", [{ ...one, bodyValue: "a".repeat(2 ** 20) }], "tooLong", null],
    ["has a quotation of a megabyte", [annotationOn("a".repeat(2 ** 20))], "tooLong", "quote"],
    ["is of no known kind", { hello: "world" }, "notUnderstood", null],
    [
      "has a number for tags",
      { rows: [{ id: "1", uri: "u", user: "acct:a@b", tags: 3 }] },
      "wrongType",
      "0.tags",
    ],
    ["has a number for the codes of a codebook", { codes: [1] }, "notUnderstood", "codes"],
  ];
  for (const [what, value, refused, at] of hostile)
    it(`is refused where it ${what}`, () => {
      const found = refusal("a.json", JSON.stringify(value));
      assert.equal(found?.refused, refused);
      if (at !== null) assert.equal(found?.at, at);
    });

  it("is refused where its values lie too deep", () => {
    const deep = `{"type":"Annotation","target":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    assert.equal(refusal("a.json", deep)?.refused, "tooDeep");
  });

  it("is not taken for deep because of what its strings hold", () => {
    assert.equal(refusal("a.json", JSON.stringify({ ...one, bodyValue: '[{"\\'.repeat(1000) })), null);
  });

  it("is refused where it has more annotations than is allowed", () => {
    const rows = Array.from({ length: LIMITS.notes + 1 }, () => one);
    assert.equal(refusal("a.json", JSON.stringify(rows))?.refused, "tooManyParts");
  });

  it("is refused where it is cut, or no text", () => {
    assert.equal(refusal("a.json", '{"type":"Annot')?.refused, "notJson");
    assert.equal(refusal("a.json", Uint8Array.of(0x7b, 0xff, 0xfe, 0x00))?.refused, "notText");
  });

  it("does nothing with names that objects have by themselves", () => {
    const text = `{"type":"Annotation","__proto__":{"target":"urn:x"},"target":"urn:x","bodyValue":"b"}`;
    assert.equal(refusal("a.json", text), null);
    assert.equal(Object.hasOwn(Object.prototype, "target"), false);
  });
});

describe("another analyst's notes file", () => {
  it("is refused where no line of it is a note", () =>
    assert.equal(refusal("a.notes.jsonl", '{"a":1}\n{"b":2}\n')?.refused, "notUnderstood"));
});

describe("a file of another kind", () => {
  it("is refused", () => {
    assert.equal(refusal("a.docx.txt", "Some words.")?.refused, "notUnderstood");
    assert.equal(refusal("a.json", "")?.refused, "notUnderstood");
  });

  it("shows what is hostile in it cut, without control characters", () => {
    const name = `\u0007\u202E${"x".repeat(500)}`;
    const text = QDC("").replace("CodeBook", name);
    assert.ok((refusal("a.qdc", text)?.at ?? "").length < 130);
  });
});

describe("A project whose memos refer to one another", () => {
  const guid = (index: number) => `c0ffee00-0000-4000-8000-${String(index).padStart(12, "0")}`;
  const refs = (count: number) =>
    Array.from({ length: count }, (_, index) => `<NoteRef targetGUID="${guid(index)}"/>`).join("");
  const project = (replies: number, selections: number) => {
    const memo = `<Note guid="${guid(replies + 1)}">${refs(replies)}</Note>`;
    const memos = Array.from({ length: replies }, (_, index) => `<Note guid="${guid(index)}"/>`).join("");
    const selection = `<PlainTextSelection startPosition="0" endPosition="1"><NoteRef targetGUID="${guid(replies + 1)}"/></PlainTextSelection>`;
    return `<Project name="p"><Sources><TextSource>${selection.repeat(selections)}</TextSource></Sources><Notes>${memo}${memos}</Notes></Project>`;
  };

  it("is read where they are as many as people write", () =>
    assert.equal(refusal("p.qde", project(20, 20)), null));
  it("is refused where one has more replies than is allowed", () =>
    assert.equal(refusal("p.qde", project(LIMITS.replies + 1, 1))?.refused, "tooManyParts"));
  it("is refused before they are multiplied", () =>
    assert.equal(refusal("p.qde", project(900, 1000))?.refused, "tooManyParts"));
});
