import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  NotesInput,
  OutlineInput,
  StatisticsInput,
} from "../../../src/features/language-tools/tool-input.js";

const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));

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
