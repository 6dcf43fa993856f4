import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis.js";
import { severityOf } from "../../../src/core/finding.js";

/** The findings about acronyms in a text, as `code: acronym`. */
function found(text: string): string[] {
  return analyze(text, { format: "plaintext" }).findings.flatMap((finding) =>
    finding.code.startsWith("acronym-") ? [`${finding.code}: ${text.slice(finding.start, finding.end)}`] : [],
  );
}

/** Three acronyms that are defined and used, so that a report has the habit. */
const HABIT = `The Canal Safety Agency (CSA), the Lock Repair Board (LRB) and the Tow Path Council (TPC) met in May and agreed.
The CSA said so, the LRB agreed, and the TPC left.

`;

const AMISS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "an acronym that acts and is written out nowhere",
    `${HABIT}The QVD said no. The QVD agreed in June. In July the QVD recommended a ban.`,
    ["acronym-undefined: QVD"],
  ],
  [
    "an acronym with two meanings, where the second is",
    `${HABIT}Boats were counted by the Coastal Survey Authority (CSA) in June, as the CSA noted.`,
    ["acronym-two-meanings: CSA"],
  ],
  [
    "an acronym that is defined and not used",
    `${HABIT}Boats were counted by the Quay Vessel Department (QVD) in June, and nobody else counted any.`,
    ["acronym-unused: QVD"],
  ],
];

/** Each a way in which a report is right to leave an acronym as it is. */
const FINE: readonly (readonly [string, string])[] = [
  [
    "a report that defines none",
    "The QVD said no. The QVD agreed in June. In July the QVD recommended a ban.",
  ],
  ["two uses", `${HABIT}The QVD said no. The QVD agreed in June.`],
  [
    "abbreviations that everybody knows",
    `${HABIT}The UN said no, the UN agreed, the UN left. The US said so and the US agreed; the US left. The UK said no, the UK agreed, the UK left. COVID said no, COVID agreed, COVID left. HIV said so, HIV agreed, HIV left. The PDF said so, the PDF agreed, the PDF left.`,
  ],
  [
    "roman numerals and references",
    `${HABIT}The XIV said no, the XIV agreed and the XIV left. The QVD 12 said no, the QVD 14 agreed, the QVD 15 left.`,
  ],
  [
    "states, currencies and honours",
    `${HABIT}The CHF said no, the CHF agreed, the CHF left. Ann Poole OBE said no. Ann Poole OBE agreed. Ann Poole OBE left.`,
  ],
  [
    "lines in capitals",
    `${HABIT}THE QVD SAID NO TO ALL OF IT\n\nTHE QVD AGREED TO ALL OF IT\n\nTHE QVD RECOMMENDED ALL OF IT`,
  ],
  [
    "a list of acronyms",
    `${HABIT}The QVD said no. The QVD agreed in June. In July the QVD recommended a ban.\n\n# List of acronyms\n\nQVD: Quay Vessel Department\n`,
  ],
  [
    "a list of acronyms, one below the other",
    `${HABIT}The QVD said no. The QVD agreed in June. In July the QVD recommended a ban.\n\nQVD\n\nQuay Vessel Department\n`,
  ],
  [
    "a note that brings it in",
    `${HABIT}The QVD said no. The QVD agreed in June. In July the QVD recommended a ban.\n\n12 Hereafter “QVD”.\n`,
  ],
  [
    "a name that spells it, written out elsewhere",
    `${HABIT}The QVD said no. The QVD agreed in June. In July the QVD recommended a ban. The Quay Vessel Department is large.`,
  ],
  [
    "one meaning in two forms",
    `${HABIT}The Canals Safety Agency (CSA) and the Canal Safety Agency (CSA) are one. The CSA said so again.`,
  ],
  [
    "a use in the plural, in a heading or with a note's number",
    `${HABIT}Boats are run by local boat crews (LBC), by quay master teams (QMT) and by harbour gate wardens (HGW) today.\n\nMany LBCs met.\n\nWhat the QMT does\n\nIt was so said by the HGW12 in June.`,
  ],
  [
    "a list of members with their acronyms",
    `${HABIT}# Participants\n\nQuay Vessel Department (QVD)\n\nHarbour Gate Wardens (HGW)\n\nIsland Boat Union (IBU)\n`,
  ],
];

describe("findings about acronyms", () => {
  for (const [title, text, expected] of AMISS)
    it(`show ${title}`, () => {
      assert.deepEqual(found(text), expected);
    });
  for (const [title, text] of FINE)
    it(`say nothing of ${title}`, () => {
      assert.deepEqual(found(text), []);
    });

  it("are information that points to the other meaning", () => {
    const text = `${HABIT}Boats were counted by the Coastal Survey Authority (CSA) in June.`;
    const finding = analyze(text, { format: "plaintext" }).findings.find(
      ({ code }) => code === "acronym-two-meanings",
    );
    assert.ok(finding);
    assert.equal(severityOf(finding), "information");
    assert.deepEqual(
      finding.related.map(({ start, end }) => text.slice(start, end)),
      ["Canal Safety Agency (CSA"],
    );
  });
});
