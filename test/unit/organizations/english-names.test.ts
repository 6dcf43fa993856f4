import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

/** Sentences with the mentions that they hold, in order; `short = entity` where the mention is not the entity's name. */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    "The Harbour Safety Agency told the Department of Fisheries, Oceans and Coastal Affairs that funding from the World Bank had ended.",
    ["Harbour Safety Agency", "Department of Fisheries, Oceans and Coastal Affairs", "World Bank"],
  ],
  [
    "In 2017, the Departments of Energy and the Interior asked the Lakeview Police Service, Redwater Police Service and Oak Bay Police Department for figures.",
    [
      "Departments of Energy = Department of Energy",
      "Interior = Department of the Interior",
      "Lakeview Police Service",
      "Redwater Police Service",
      "Oak Bay Police Department",
    ],
  ],
  [
    "According to the Northern Water Board's Compliance Unit, the Clean Rivers Act and the Rural Roads Program are no longer used.",
    ["Northern Water Board", "Compliance Unit"],
  ],
  [
    "Jane Smith, Director of Policy, Ministry of Housing, said that the Housing Affordability Index (HAI) rose. The HAI was published by the National Institute for Housing Research (NIHR). NIHR officials agreed.",
    [
      "Ministry of Housing",
      "National Institute for Housing Research",
      "NIHR = National Institute for Housing Research",
      "NIHR = National Institute for Housing Research",
    ],
  ],
  [
    "The consumer price index (CPI) and gross domestic product (GDP) grew, the Federal Reserve said. Statistics Norway and Public Health Wales agreed; so did Sport England.",
    ["Federal Reserve", "Statistics Norway", "Public Health Wales", "Sport England"],
  ],
  [
    "Acme Widgets Inc. and Baker & Sons Ltd. signed an agreement with Hollow Creek Holdings, LLC.",
    ["Acme Widgets Inc.", "Baker & Sons Ltd.", "Hollow Creek Holdings, LLC."],
  ],
  [
    "The Standing Committee on Public Accounts heard from the Auditor General and the Office of the Auditor General of Ontario.",
    ["Standing Committee on Public Accounts", "Office of the Auditor General of Ontario"],
  ],
  [
    "The Centre for Urban Mobility (CUM), a unit of the University of Northfield, runs Operation Clear Skies with the Coalition for Safer Streets.",
    [
      "Centre for Urban Mobility",
      "CUM = Centre for Urban Mobility",
      "University of Northfield",
      "Coalition for Safer Streets",
    ],
  ],
  [
    "Children's Hospital of Eastfield and St. Mary's University College worked with Queen's University.",
    ["Children's Hospital of Eastfield", "St. Mary's University College", "Queen's University"],
  ],
  [
    "Customer Service is a problem. Public Service Employees want more. The Head Office moved. The Board met on Friday. Our Team works.",
    [],
  ],
  [
    "GSD said that it had developed a new tool. GSD also published a report. According to GSD, the RCTs were of poor quality.",
    ["GSD", "GSD", "GSD"],
  ],
  [
    "The Wildlife Protection Services Authority (WPSA) and the Treasury Board of Canada Secretariat (TBS) met WPSA's partners. The WPSSA said no.",
    [
      "Wildlife Protection Services Authority",
      "WPSA = Wildlife Protection Services Authority",
      "Treasury Board of Canada Secretariat",
      "TBS = Treasury Board of Canada Secretariat",
      "WPSA = Wildlife Protection Services Authority",
      "WPSSA = Wildlife Protection Services Authority",
    ],
  ],
  [
    "The Department of the Interior (Interior) said yes. Interior officials disagreed. Education is important. The Interior Design Act passed.",
    [
      "Department of the Interior",
      "Interior = Department of the Interior",
      "Interior = Department of the Interior",
    ],
  ],
  [
    "On behalf of the Government of Ireland, the Scottish Government and the UK Government, Minister of Health John Doe met President Smith.",
    ["Government of Ireland", "Scottish Government", "UK Government"],
  ],
  [
    "Chronic Obstructive Pulmonary Disease (COPD) costs more. The Supplemental Nutrition Assistance Program (SNAP) helps. The Every Student Succeeds Act (ESSA) helps. English Learners (EL) too.",
    [],
  ],
  [
    "The Ministry of Health in Ontario and the U.S. Environmental Protection Agency's Office of Water funded the Great Lakes Research Institute at the University of Ohio.",
    [
      "Ministry of Health",
      "U.S. Environmental Protection Agency",
      "Office of Water",
      "Great Lakes Research Institute",
      "University of Ohio",
    ],
  ],
  [
    "The Minister of Finance and the Secretary of State for Health spoke at the Winter Conference on Energy in Lisbon, Portugal.",
    [],
  ],
  [
    "The project was led by Dr. Anna Lee of Brightwater College and funded by the Arts Council England, the Wellcome Trust, and the Bill & Melinda Gates Foundation.",
    ["Brightwater College", "Arts Council England", "Wellcome Trust", "Bill & Melinda Gates Foundation"],
  ],
  [
    "The Law Enforcement Assistance Administration, the Social Security Administration and the Obama Administration each changed course.",
    ["Law Enforcement Assistance Administration", "Social Security Administration"],
  ],
  [
    "Members of the Task Force on Rural Health and the Interagency Working Group on Water met at the Royal Society of Chemistry.",
    ["Task Force on Rural Health", "Interagency Working Group on Water", "Royal Society of Chemistry"],
  ],
  [
    "The City of Riverton, the Riverton City Council and the Riverton School Board agreed. The Town Hall Meeting was held.",
    ["City of Riverton", "Riverton City Council", "Riverton School Board"],
  ],
  [
    "Bank of England data show growth. European Central Bank (ECB) rates rose. The ECB's Governing Council met.",
    [
      "Bank of England",
      "European Central Bank",
      "ECB = European Central Bank",
      "ECB = European Central Bank",
      "Governing Council",
    ],
  ],
  [
    "The Human Rights Commission (the “Commission”) opened. The Commission closed.",
    [
      "Human Rights Commission",
      "Commission = Human Rights Commission",
      "Commission = Human Rights Commission",
    ],
  ],
  [
    "The Office for Students (OfS), Ofqual and UK Research and Innovation (UKRI) published it. UKRI funds it; the OfS regulates.",
    [
      "Office for Students",
      "Ofqual",
      "UK Research and Innovation",
      "UKRI = UK Research and Innovation",
      "UKRI = UK Research and Innovation",
    ],
  ],
  [
    "Staff of the Northern Ireland Housing Executive and the Health and Safety Executive met Highways England.",
    ["Northern Ireland Housing Executive", "Health and Safety Executive", "Highways England"],
  ],
  [
    "The Canadian Radio-television and Telecommunications Commission (CRTC) and Innovation, Science and Economic Development Canada (ISED) signed. ISED said so.",
    [
      "Canadian Radio-television and Telecommunications Commission",
      "CRTC = Canadian Radio-television and Telecommunications Commission",
      "Innovation, Science and Economic Development Canada",
      "ISED = Innovation, Science and Economic Development Canada",
      "ISED = Innovation, Science and Economic Development Canada",
    ],
  ],
];

describe("organizations in English sentences", () => {
  for (const [sentence, expected] of SENTENCES)
    it(sentence, () => {
      assert.deepEqual(organizationsIn(sentence), expected);
    });
});
