import assert from "node:assert/strict";
import fc from "fast-check";
import { guidFor, guidOf, idOf, readGuid } from "../../../src/core/interchange/guid.js";

describe("a guid", () => {
  it("is made from a name as UUIDs of version 5 are, and is the same each time", () => {
    const guid = guidFor("code", "Économie/Prix");
    assert.match(guid, /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(guidFor("code", "Économie/Prix"), guid);
    assert.notEqual(guidFor("user", "Économie/Prix"), guid);
  });

  it("is that of a note whose id is a UUID, and goes back to it", () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => assert.equal(guidOf(idOf(uuid)), uuid)));
  });

  it("is made for an id of another kind", () => {
    assert.equal(guidOf("http://example.org/anno1"), guidOf("http://example.org/anno1"));
    assert.notEqual(guidOf("http://example.org/anno1"), guidOf("http://example.org/anno2"));
  });

  it("is read with braces and in capitals, as other tools write it", () => {
    const guid = guidFor("code", "a");
    assert.equal(readGuid(`{${guid.toUpperCase()}}`), guid);
    assert.equal(readGuid("12345"), null);
  });
});
