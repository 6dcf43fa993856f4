import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

/** Made-up sentences with names joined, broken over lines, defined and listed, near misses among them; `short = entity` as elsewhere. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  [
    "The Harbour Trust and the Canal and Lock Standards Board gave evidence.",
    ["Harbour Trust", "Canal and Lock Standards Board"],
  ],
  [
    "The Oxbow Port Service and HM Lock and Quay Service did too.",
    ["Oxbow Port Service", "HM Lock and Quay Service"],
  ],
  ["The Canal Agency and the Lock Board met.", ["Canal Agency", "Lock Board"]],
  ["The Lock and Canal Board met.", ["Lock and Canal Board"]],
  [
    "The Department of Locks and Quays and the Department of Boats met.",
    ["Department of Locks and Quays", "Department of Boats"],
  ],
  ["The Department of Boats and the Canal Agency met.", ["Department of Boats", "Canal Agency"]],
  ["The Ministry of Boats and the Sea met.", ["Ministry of Boats and the Sea"]],
  [
    "The Institute for Canals and Locks (ICL) met. ICL paid.",
    [
      "Institute for Canals and Locks",
      "ICL = Institute for Canals and Locks",
      "ICL = Institute for Canals and Locks",
    ],
  ],
  [
    "Canals, Locks and Quays Canada (CLQC) met. CLQC paid.",
    [
      "Canals, Locks and Quays Canada",
      "CLQC = Canals, Locks and Quays Canada",
      "CLQC = Canals, Locks and Quays Canada",
    ],
  ],
  [
    "The Canal Agency and Boats, Locks and Quays Canada (BLQC) met.",
    ["Canal Agency", "Boats, Locks and Quays Canada", "BLQC = Boats, Locks and Quays Canada"],
  ],
  ["Boats, Locks and Quays Canada Day (BLQCD) is a day.", []],
  [
    "The National Canal Agency (the Agency) met. The Agency paid.",
    ["National Canal Agency", "Agency = National Canal Agency", "Agency = National Canal Agency"],
  ],
  [
    "The National Canal Agency (“the Agency”) met. Staff of the Agency left; any Agency would.",
    ["National Canal Agency", "Agency = National Canal Agency", "Agency = National Canal Agency"],
  ],
  ["Canal Holdings plc was fined.", ["Canal Holdings plc"]],
  [
    "Acme Holdings plc, Oxwater Inc. and Poole & Sons LLP were fined. Oxwater paid $3 million.",
    ["Acme Holdings plc", "Oxwater Inc.", "Poole & Sons LLP", "Oxwater = Oxwater Inc."],
  ],
  ["The NHS in England paid.", ["NHS"]],
  ["The NASA Florida office met.", ["NASA"]],
  ["Health for All and Boats for London are slogans.", []],
  [
    "The United Nations High Commissioner for Boats (UNHCB) agreed. UNHCB paid.",
    [
      "United Nations High Commissioner for Boats",
      "UNHCB = United Nations High Commissioner for Boats",
      "UNHCB = United Nations High Commissioner for Boats",
    ],
  ],
  ["The High Commissioner for Boats left.", []],
  ["They write in Microsoft Office and Google Docs. Microsoft said no.", ["Microsoft"]],
  [
    "DCB Dock and Canal Board\nLQA Lock and Quay Agency\nSBP Special Boat Paper",
    [
      "DCB = Dock and Canal Board",
      "Dock and Canal Board",
      "LQA = Lock and Quay Agency",
      "Lock and Quay Agency",
    ],
  ],
  [
    "DIB Dock Industrial Base Safety Assessment Center\nDOB Department of Boats\nFAR Federal Boat Rule\nNIB National Institute of Boats\nSP Special Paper",
    [
      "Dock Industrial Base Safety Assessment Center",
      "DOB = Department of Boats",
      "Department of Boats",
      "NIB = National Institute of Boats",
      "National Institute of Boats",
    ],
  ],
  ["CCA CBBC Certified Assessor\nCBB Canal Boat Board", ["CBB = Canal Boat Board", "Canal Boat Board"]],
  ["USCA’s and Quay’s Democracy Locks", []],
  [
    "The Winnipeg Canal Service, Toronto Public Health and Vancouver Coastal Health responded.",
    ["Winnipeg Canal Service", "Toronto Public Health", "Vancouver Coastal Health"],
  ],
  ["Vancouver Coastal Health responded to it.", ["Vancouver Coastal Health"]],
  ["The Boat Tax Act (BTA), a key boat indicator (KBI) and the Quay Support Program (QSP) are none.", []],
  ["The Ministers of Boats and of Quays and the Boat Commissioner met.", []],
  [
    "The Department of Boats\nand Quays, the Canal\nAgency and the Lock\nBoard met.",
    ["Department of Boats and Quays", "Canal Agency", "Lock Board"],
  ],
  [
    "The Chair of the Canal Board, Ann Poole, and the Lock Agency’s director met.",
    ["Canal Board", "Lock Agency"],
  ],
  ["The Canal Board, a regulator, and its parent, the Boat Ministry, met.", ["Canal Board", "Boat Ministry"]],
  ["MIT and Stanford University declined.", ["MIT", "Stanford University"]],
  ["The Boat Police and the Lock Court of the North met.", ["Boat Police", "Lock Court of the North"]],
  ["The Canal Trust, the Lock Trust and the Quay Trust met.", ["Canal Trust", "Lock Trust", "Quay Trust"]],
  ["The Canal Trust or the Lock Trust pays.", ["Canal Trust", "Lock Trust"]],
  [
    "The Departments of Boats and the Sea met.",
    ["Departments of Boats = Department of Boats", "Sea = Department of the Sea"],
  ],
  [
    "The Canal Board (CB), the Lock Trust (LT) and the Quay Fund (QF) met. The CB agreed.",
    [
      "Canal Board",
      "CB = Canal Board",
      "Lock Trust",
      "LT = Lock Trust",
      "Quay Fund",
      "QF = Quay Fund",
      "CB = Canal Board",
    ],
  ],
  ["Oxbow Group and Sons Ltd paid.", ["Oxbow Group and Sons Ltd"]],
  ["The Oxbow Lock Company and Brothers Limited paid.", ["Oxbow Lock Company and Brothers Limited"]],
  [
    "The Office of the Boat Auditor and the Court of Locks met.",
    ["Office of the Boat Auditor", "Court of Locks"],
  ],
  [
    "Lock and Quay Safety Commission staff and Canal Board members met.",
    ["Lock and Quay Safety Commission", "Canal Board"],
  ],
  ["The Canal\n\nBoats went by. The Lock Board\nmet.", ["Lock Board"]],
  ["The Institute of Locks\nand the Academy of\nQuays met.", ["Institute of Locks", "Academy of Quays"]],
  ["Ann Poole and the Canal Board met.", ["Canal Board"]],
  ["Poole and Marsh met. The Poole and Marsh Foundation met.", ["Poole and Marsh Foundation"]],
  ["The Act and the Canal Plan and the Boat Report say so.", []],
  ["Boats and the Canal Agency go on.", ["Canal Agency"]],
  ["They met the Oxbow Banking Group and Fenwick.", ["Oxbow Banking Group"]],
  [
    "See ORC-16-97-D Oxbow Electric Cooperative and, in ORC-17-53, the Canal Board.",
    ["Oxbow Electric Cooperative", "Canal Board"],
  ],
  ["The Treasury sold Treasury bonds. HM Treasury paid.", ["Treasury = HM Treasury", "HM Treasury"]],
  ["Treasury yields fell. The Senate bill passed.", ["Senate"]],
  [
    "The Harbour General’s Office and the Lock Solicitor’s Department met. The Director’s Office is closed.",
    ["Harbour General’s Office", "Lock Solicitor’s Department"],
  ],
  [
    "Harbour Aid International met the World Food Programme (WFP) and WFP staff.",
    [
      "Harbour Aid International",
      "World Food Programme",
      "WFP = World Food Programme",
      "WFP = World Food Programme",
    ],
  ],
  ["Canada International is no name.", []],
  ["The High Court ruled. A high court may rule.", ["High Court"]],
  [
    "The Lockwell Canals NHS Foundation Trust and the University Hospitals of Oxbow Bay NHS Foundation Trust met.",
    ["Lockwell Canals NHS Foundation Trust", "University Hospitals of Oxbow Bay NHS Foundation Trust"],
  ],
  ["An NHS Foundation Trust may pay.", ["NHS"]],
  [
    "The Canal Safety Centre, the CSC, met. The CSC paid.",
    ["Canal Safety Centre", "CSC = Canal Safety Centre", "CSC = Canal Safety Centre"],
  ],
  ["The Department of Boats, the US, and others met.", ["Department of Boats"]],
  ["Canal Accountability Office Washington, D.C. 20548", ["Canal Accountability Office"]],
  ["The NHS and NHS England met.", ["NHS", "NHS England"]],
  ["They use Google Cloud and write in Microsoft Office.", []],
  ["They pay for Good Boats and Civil Society. The Royal Boat Society pays too.", ["Royal Boat Society"]],
];

describe("names that English joins", () => {
  for (const [text, expected] of CASES)
    it(text.replace(/\n/g, "⏎"), () => {
      assert.deepEqual(organizationsIn(text), expected);
    });
});
