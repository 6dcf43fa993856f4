import assert from "node:assert/strict";
import { gitUserName } from "../../../src/core/notes/git-author.js";

describe("the author's name in git's configuration", () => {
  const files: [string, string, string | null][] = [
    [
      "stands below [user]",
      "[core]\n\tbare = false\n[user]\n\tname = Ada Byron\n\temail = ada@x.org\n",
      "Ada Byron",
    ],
    ["may stand in quotation marks", '[User]\r\n  Name = "Ada \\"A.\\" Byron" # me\r\n', 'Ada "A." Byron'],
    ["ends before a comment", "[user]\nname = Ada ; not Grace\n", "Ada"],
    ["is the last of several", "[user]\nname = Ada\n[user]\nname = Grace\n", "Grace"],
    [
      "is not that of a remote or of a subsection",
      '[remote "user"]\nname = x\n[user "work"]\nname = y\n',
      null,
    ],
    ["is not there when it is empty", "[user]\nname =\n", null],
    ["is not there in an empty file", "", null],
  ];
  for (const [what, config, name] of files) it(what, () => assert.equal(gitUserName(config), name));
});
