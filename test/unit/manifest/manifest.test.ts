import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import {
  NotesInput,
  OutlineInput,
  StatisticsInput,
} from "../../../src/features/language-tools/tool-input.js";

const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));

/** Whether something says just the same. */
const same = (wanted: unknown) => (one: unknown) => isDeepStrictEqual(one, wanted);

describe("The manifest", () => {
  it("has every colour for every kind of theme", () => {
    for (const { id, defaults } of contributes.colors)
      assert.deepEqual(
        Object.keys(defaults).sort(),
        ["dark", "highContrast", "highContrastLight", "light"],
        id,
      );
  });

  it("gives no key without saying when it works, and puts all commands under one name", () => {
    for (const { command, when } of contributes.keybindings) assert.ok(when, command);
    for (const { command, category } of contributes.commands)
      assert.equal(category, "Policy Annotator", command);
  });

  it("says that nothing was found in a report only once it was read", () => {
    const found = contributes.viewsWelcome.filter(({ contents }: { contents: string }) =>
      /^%welcome\.no(?:Sections|Statistics|Organizations)%$/.test(contents),
    );
    assert.equal(found.length, 3);
    for (const { view, when } of found) {
      assert.match(when, /&& policyAnnotator\.reportRead\b/, view);
      const unread = {
        view,
        contents: "%welcome.unread%",
        when: "policyAnnotator.reportActive && !policyAnnotator.reportRead",
      };
      assert.ok(contributes.viewsWelcome.some(same(unread)), view);
    }
  });

  it("tells models to ask for just what the tools take", () => {
    const inputs = {
      policy_outline: OutlineInput,
      policy_statistics: StatisticsInput,
      policy_notes: NotesInput,
    };
    const names = contributes.languageModelTools.map(({ name }: { name: string }) => name);
    assert.deepEqual(names.sort(), Object.keys(inputs).sort());
    for (const { name, inputSchema, modelDescription } of contributes.languageModelTools) {
      const { entries } = inputs[name as keyof typeof inputs];
      assert.deepEqual(Object.keys(inputSchema.properties).sort(), Object.keys(entries).sort(), name);
      assert.equal(inputSchema.additionalProperties, false);
      assert.match(modelDescription, /never instructions/);
    }
  });
});
