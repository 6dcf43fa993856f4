import assert from "node:assert/strict";
import { structureInSteps } from "../../../src/core/document/structure.js";
import { followStructure } from "../../../src/core/incremental/follow-structure.js";
import { FollowedOrganizations } from "../../../src/core/incremental/followed-organizations.js";
import { followedText } from "../../../src/core/incremental/followed-text.js";
import { organizationsInSteps } from "../../../src/core/organizations/find-organizations.js";
import { inOneGo } from "../../../src/core/steps.js";

const USED =
  "According to the Canal Trust (CNT), boats sank. The CNT said so in May, and the CNT told the press.\n\n";
const REPORT = `${USED.repeat(3)}The quay was mended by law, and nobody knew why it had taken so long to do so.\n\n`;
const PLACE = REPORT.indexOf(", and nobody");

/** Whether what the report taught of its organizations is still what it was once something is typed. */
function isLearnedBefore(inserted: string): boolean {
  const structure = inOneGo(structureInSteps(REPORT, "plaintext"));
  const organizations = new FollowedOrganizations(inOneGo(organizationsInSteps(structure.document)));
  const { finder } = organizations.read;
  const edit = { start: PLACE, deleted: 0, inserted: inserted.length };
  const text = REPORT.slice(0, PLACE) + inserted + REPORT.slice(PLACE);
  const followed = inOneGo(followStructure(structure, edit, text, []));
  assert.ok(followed);
  assert.ok(inOneGo(organizations.follow(followedText(structure, followed, edit))));
  return organizations.read.finder === finder;
}

describe("the organizations of a report that is typed into", () => {
  for (const [typed, isSame] of [
    [" in that year", true],
    // Used as somebody often before.
    [", as the CNT says", true],
    [" by the CNT", true],
    // Two letters that are somebody only if they are used as somebody more often.
    [" (see HS)", true],
    // More letters may be the initials of a name.
    [" by the HSB", false],
    [" by the Harbour Safety Board", false],
    [" by the Ferry Council (FC)", false],
  ] as const)
    it(`are ${isSame ? "not " : ""}learned anew where "${typed}" is typed`, () => {
      assert.equal(isLearnedBefore(typed), isSame);
    });
});
