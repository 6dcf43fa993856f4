import assert from "node:assert/strict";
import { codesOf } from "../../../src/core/coding/tags.js";
import { notesToWebAnnotations } from "../../../src/core/export/web-annotations.js";
import type { Note } from "../../../src/core/notes/note.js";
import { isOnWholeReport } from "../../../src/core/notes/note-scope.js";
import { annotationOn } from "./annotations.js";
import { emptyWorkspace, outcomes, takeIn, toExport } from "./taken-in.js";

const TEXT = "Harbours\n\nThe quay was closed for 14 days. Of the 12 boats, six sank.\n";

function taken(value: unknown, text = TEXT): Note[] {
  const { workspace } = takeIn(emptyWorkspace(text), "a.jsonld", JSON.stringify(value));
  return [...workspace.notes];
}

function only(value: unknown): Note {
  const [note, ...more] = taken(value);
  assert.ok(note && more.length === 0);
  return note;
}

const texts = ({ bodies }: Note) => bodies.map(({ purpose, value }) => [purpose, value]);

describe("Web Annotations of other tools", () => {
  const one = annotationOn("12 boats");

  const containers: [what: string, value: unknown][] = [
    ["one annotation", one],
    ["a list", [one]],
    ["a page", { type: "AnnotationPage", items: [one] }],
    [
      "a collection with its first page",
      { type: "AnnotationCollection", total: 1, first: { type: "AnnotationPage", items: [one] } },
    ],
    ["a graph", { "@context": "http://www.w3.org/ns/anno.jsonld", "@graph": [one] }],
    ["an annotation of several types", { ...one, type: ["Annotation", "http://example.org/Remark"] }],
  ];
  for (const [what, value] of containers)
    it(`are read from ${what}`, () => assert.equal(only(value).target.quote.exact, "12 boats"));

  const bodies: [what: string, body: Record<string, unknown>, expected: [string, string][]][] = [
    ["a text", { body: { type: "TextualBody", value: "Why?" } }, [["commenting", "Why?"]]],
    ["a text by its value", { body: undefined, bodyValue: "Why?" }, [["commenting", "Why?"]]],
    [
      "a document on the web",
      { body: "http://example.org/paper" },
      [["commenting", "<http://example.org/paper>"]],
    ],
    [
      "a resource of its own",
      { body: { id: "http://example.org/a.mp3", type: "Sound" } },
      [["commenting", "<http://example.org/a.mp3>"]],
    ],
    [
      "the default of a choice",
      {
        body: {
          type: "Choice",
          items: [
            { type: "TextualBody", value: "Why?", language: "en" },
            { type: "TextualBody", value: "Pourquoi ?" },
          ],
        },
      },
      [["commenting", "Why?"]],
    ],
    [
      "all of a list",
      {
        body: {
          type: "List",
          items: [
            { type: "TextualBody", value: "a" },
            { type: "TextualBody", value: "b" },
          ],
        },
      },
      [
        ["commenting", "a"],
        ["replying", "b"],
      ],
    ],
    [
      "a tag",
      { body: [{ type: "TextualBody", value: "Harbour/Quays", purpose: "tagging" }] },
      [["tagging", "Harbour/Quays"]],
    ],
    [
      "a tag that is a concept on the web",
      {
        body: {
          type: "SpecificResource",
          purpose: "tagging",
          source: "http://example.org/city/Saint%20Malo",
        },
      },
      [["tagging", "Saint Malo"]],
    ],
    [
      "a tag by the motivation",
      { motivation: "tagging", body: { type: "TextualBody", value: "Harbour" } },
      [["tagging", "Harbour"]],
    ],
    [
      "a reply after a comment",
      {
        body: [
          { type: "TextualBody", value: "Why?", purpose: "commenting" },
          { type: "TextualBody", value: "Storms.", purpose: "replying" },
        ],
      },
      [
        ["commenting", "Why?"],
        ["replying", "Storms."],
      ],
    ],
    ["no body", { body: undefined }, [["commenting", ""]]],
  ];
  for (const [what, more, expected] of bodies)
    it(`have ${what} for a body`, () =>
      assert.deepEqual(texts(only({ ...one, ...more })).sort(), expected.sort()));

  const quote = { type: "TextQuoteSelector", exact: "12 boats", prefix: "Of the ", suffix: ", six" };
  const targets: [what: string, target: unknown, exact: string][] = [
    ["a selector", { source: "http://example.org/r", selector: quote }, "12 boats"],
    [
      "several selectors",
      { source: "http://example.org/r", selector: [{ type: "FragmentSelector", value: "page=2" }, quote] },
      "12 boats",
    ],
    [
      "a refined selector",
      {
        source: "http://example.org/r",
        selector: { type: "FragmentSelector", value: "p1", refinedBy: quote },
      },
      "12 boats",
    ],
    [
      "a choice of selectors",
      {
        source: "http://example.org/r",
        selector: { type: "Choice", items: [{ type: "CssSelector", value: "p" }, quote] },
      },
      "12 boats",
    ],
    [
      "a source with a type",
      { source: { id: "http://example.org/r", type: "Text" }, selector: quote },
      "12 boats",
    ],
    [
      "the default of a choice of targets",
      {
        type: "Choice",
        items: [{ source: "http://example.org/r", selector: quote }, "http://example.org/q"],
      },
      "12 boats",
    ],
  ];
  for (const [what, target, exact] of targets)
    it(`find their passage by ${what}`, () =>
      assert.equal(only({ ...one, target }).target.quote.exact, exact));

  it("are on the whole report where they have no selector", () => {
    for (const target of [
      "http://example.org/r",
      { id: "http://example.org/r", type: "Text" },
      { source: "http://example.org/r" },
    ]) {
      const note = only({ ...one, target });
      assert.ok(isOnWholeReport(note));
      assert.equal(note.target.quote.exact, "Harbours");
    }
  });

  it("are not guessed to be anywhere where only a position, or a part of a page, is known", () => {
    for (const target of [
      { source: "http://example.org/r", selector: { type: "TextPositionSelector", start: 4, end: 9 } },
      { source: "http://example.org/r", selector: { type: "XPathSelector", value: "/html/body/p[2]" } },
      "http://example.org/r#section2",
    ]) {
      const { planned } = takeIn(emptyWorkspace(TEXT), "a.jsonld", JSON.stringify({ ...one, target }));
      assert.deepEqual(
        planned.map(({ anchor }) => anchor?.state),
        ["orphan"],
      );
    }
  });

  it("find their passage also where it is quoted with words that are cut, as long as there is one such place", () => {
    const states = (exact: string, prefix: string) => {
      const target = { source: "urn:r", selector: { type: "TextQuoteSelector", exact, prefix } };
      return takeIn(emptyWorkspace(TEXT), "a.jsonld", JSON.stringify({ ...one, target })).planned.map(
        ({ anchor, after }) => [anchor?.state, after.target.position?.start ?? null],
      );
    };
    assert.deepEqual(states("ed for 14 da", "quay was clos"), [["moved", TEXT.indexOf("ed for 14")]]);
    assert.deepEqual(states("o", "")[0]?.[0], "orphan");
  });

  it("keep the selectors of other tools", () => {
    const fragment = { type: "FragmentSelector", value: "page=2" };
    const note = only({ ...one, target: { source: "http://example.org/r", selector: [fragment, quote] } });
    assert.deepEqual(note.target.unknown.selector, [fragment]);
  });

  it("are one note for each target", () => {
    const on = (exact: string) => ({
      source: "http://example.org/r",
      selector: { type: "TextQuoteSelector", exact },
    });
    const notes = taken({ ...one, target: [on("12 boats"), on("14 days")] });
    assert.deepEqual(
      notes.map(({ target }) => target.quote.exact),
      ["12 boats", "14 days"],
    );
    assert.equal(new Set(notes.map(({ id }) => id)).size, 2);
  });

  const creators: [what: string, creator: unknown, name: string | undefined][] = [
    ["a name", { type: "Person", name: "Ada" }, "Ada"],
    ["a nickname", { id: "http://example.org/u/1", nickname: "ada1" }, "ada1"],
    ["an address alone", "http://example.org/users/ada", "ada"],
    ["an account", "acct:ada@example.org", "ada@example.org"],
    ["several, of whom the first counts", [{ name: "Ada" }, { name: "Bo" }], "Ada"],
    ["nobody", undefined, undefined],
  ];
  for (const [what, creator, name] of creators)
    it(`have ${what} for an author`, () => assert.equal(only({ ...one, creator }).creator?.name, name));

  it("have a reply of an annotation of its own", () => {
    const reply = {
      ...one,
      id: "http://example.org/reply",
      motivation: "replying",
      target: one.id,
      body: { value: "Storms." },
      created: "2031-03-02T10:00:00Z",
    };
    assert.deepEqual(texts(only([one, reply])), [
      ["commenting", "Check this."],
      ["replying", "Storms."],
    ]);
  });

  it("have their times in whatever form", () => {
    const created = (time: unknown) => only({ ...one, created: time }).created;
    assert.equal(created("2031-03-01T10:00:00+02:00"), "2031-03-01T10:00:00+02:00");
    assert.equal(created("2031-03-01"), "2031-03-01T00:00:00.000Z");
    assert.equal(created({ type: "xsd:dateTime", "@value": "2031-03-01T10:00:00Z" }), "2031-03-01T10:00:00Z");
    assert.equal(created("yesterday"), "2032-01-01T00:00:00.000Z");
  });

  it("change nothing when they come again, also without ids and times", () => {
    const bare = { type: "Annotation", bodyValue: "Why?", target: one.target };
    const file = JSON.stringify([one, bare]);
    const once = takeIn(emptyWorkspace(TEXT), "a.jsonld", file);
    const twice = takeIn(once.workspace, "a.jsonld", file, "2033-01-01T00:00:00.000Z");
    assert.deepEqual(outcomes(once), { new: 2 });
    assert.deepEqual(outcomes(twice), { known: 2 });
  });

  it("have codes that come back as codes", () => {
    const note = only({ ...one, body: [{ value: "Why?" }, { value: "Harbour", purpose: "tagging" }] });
    assert.deepEqual(codesOf(note), ["Harbour"]);
  });

  it("of several documents are those of the report, and the rest is left out by name", () => {
    const on = (source: string, exact: string) =>
      annotationOn(exact, { target: { source, selector: { type: "TextQuoteSelector", exact } } });
    const file = JSON.stringify([
      on("http://example.org/report.txt", "12 boats"),
      on("http://example.org/other", "the moon"),
    ]);
    const { incoming, planned } = takeIn(emptyWorkspace(TEXT), "a.jsonld", file);
    assert.equal(incoming.documents.length, 2);
    assert.deepEqual(
      planned.map(({ after }) => after.target.quote.exact),
      ["12 boats"],
    );
  });
});

describe("Our own Web Annotations", () => {
  it("bring no decisions and nothing that was deleted", () => {
    const from = emptyWorkspace(TEXT);
    const exported = JSON.parse(
      notesToWebAnnotations(toExport({ ...from, notes: taken(annotationOn("12 boats")) })),
    );
    const [item] = exported.first.items;
    const items = [
      { ...item, id: "urn:uuid:00000000-0000-4000-8000-000000000001", motivation: "classifying" },
      { ...item, id: "urn:uuid:00000000-0000-4000-8000-000000000002", "pa:deleted": "2032-01-01T00:00:00Z" },
    ];
    const { planned, incoming } = takeIn(from, "a.jsonld", JSON.stringify(items));
    assert.deepEqual(planned, []);
    assert.deepEqual(incoming.leftOut, [
      { reason: "deleted", count: 1 },
      { reason: "decision", count: 1 },
    ]);
  });
});
