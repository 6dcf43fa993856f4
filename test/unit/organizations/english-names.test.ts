import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

/** Sentences with the mentions that they hold, in order; `short = entity` where the mention is not the entity's name. */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    "The Harbour Safety Agency told the Department of Fisheries, Oceans and Coastal Affairs that funding from the World Bank had ended.",
    ["Harbour Safety Agency", "Department of Fisheries, Oceans and Coastal Affairs", "World Bank"],
  ],
  [
    "In 2017, the Departments of Fisheries and the Interior asked the Lakeview Police Service, Redwater Police Service and Oak Bay Police Department for figures.",
    [
      "Departments of Fisheries = Department of Fisheries",
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
      "OfS = Office for Students",
      "Ofqual",
      "UK Research and Innovation",
      "UKRI = UK Research and Innovation",
      "UKRI = UK Research and Innovation",
      "OfS = Office for Students",
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
  [
    "We heard from the Ministry of Transport, the RCMP, Quiet Streets Ottawa, and Parks Canada.",
    ["Ministry of Transport", "RCMP", "Quiet Streets Ottawa", "Parks Canada"],
  ],
  [
    "President Biden, Senator John Kerry and Chief Justice Roberts visited New York University and the New Zealand Treasury.",
    ["New York University", "New Zealand Treasury"],
  ],
  [
    "The Trades Union Congress (TUC) met the Confederation of British Industry; the Labour Party's leader spoke to the House of Commons Health Committee.",
    [
      "Trades Union Congress",
      "TUC = Trades Union Congress",
      "Confederation of British Industry",
      "Labour Party",
      "House of Commons Health Committee",
    ],
  ],
  [
    "HUD's Office of Policy Development and Research, HHS' Office of Inspector General, and the DOJ-funded National Crime Center responded.",
    [
      "HUD",
      "Office of Policy Development and Research",
      "HHS",
      "Office of Inspector General",
      "DOJ",
      "National Crime Center",
    ],
  ],
  [
    "The Special Supplemental Nutrition Program for Women, Infants, and Children (WIC) is run by the Food and Nutrition Service (FNS). FNS oversees WIC agencies.",
    ["Food and Nutrition Service", "FNS = Food and Nutrition Service", "FNS = Food and Nutrition Service"],
  ],
  [
    "The National School Lunch Program, the Head Start program, the Workforce Innovation and Opportunity Act, the Paris Agreement and the Board's Code of Ethics are not bodies.",
    [],
  ],
  [
    "The International Organization for Migration (IOM), the UN Refugee Agency, the UN Security Council, and the Office of the United Nations High Commissioner for Refugees (UNHCR) met at the European Parliament.",
    [
      "International Organization for Migration",
      "IOM = International Organization for Migration",
      "UN Refugee Agency",
      "UN Security Council",
      "Office of the United Nations High Commissioner for Refugees",
      "UNHCR = Office of the United Nations High Commissioner for Refugees",
      "European Parliament",
    ],
  ],
  [
    "London School of Economics and Political Science; King's College London; Imperial College London; University College London; Massachusetts Institute of Technology; Johns Hopkins University; University of North Carolina at Chapel Hill",
    [
      "London School of Economics and Political Science",
      "King's College London",
      "Imperial College London",
      "University College London",
      "Massachusetts Institute of Technology",
      "Johns Hopkins University",
      "University of North Carolina at Chapel Hill",
    ],
  ],
  [
    "Toyota Motor Corporation, Shell plc, Banco Santander, S.A., Deutsche Bank AG and Goldman Sachs Group, Inc. took part.",
    [
      "Toyota Motor Corporation",
      "Shell plc",
      "Banco Santander, S.A.",
      "Deutsche Bank AG",
      "Goldman Sachs Group, Inc.",
    ],
  ],
  [
    'The North West Area Health Board ("the Board") and the Mid Coast Ambulance Trust were inspected by the Care Quality Commission. Inspectors from the CQC visited.',
    [
      "North West Area Health Board",
      "Board = North West Area Health Board",
      "Mid Coast Ambulance Trust",
      "Care Quality Commission",
      "CQC = Care Quality Commission",
    ],
  ],
  [
    "Homelessness is a problem in Northern England and Western Canada; in Rural Ireland, less so. In Atlantic Canada it fell. Modern Britain is different. Visit Scotland promotes tourism.",
    [],
  ],
  [
    "Ministry of Education (MOE) data, Ministry of Health (MOH) data. The MOE and the MOH. The Minister of Education. Education Minister Smith. Health Secretary Jones.",
    [
      "Ministry of Education",
      "MOE = Ministry of Education",
      "Ministry of Health",
      "MOH = Ministry of Health",
      "MOE = Ministry of Education",
      "MOH = Ministry of Health",
    ],
  ],
  [
    "The Community Living Coalition of Manitoba (CLCM) and Community Living Coalition were both named. The Manitoba Centre on Aging (the Centre) was cited. The Centre said so.",
    [
      "Community Living Coalition of Manitoba",
      "CLCM = Community Living Coalition of Manitoba",
      "Community Living Coalition = Community Living Coalition of Manitoba",
      "Manitoba Centre on Aging",
      "Centre = Manitoba Centre on Aging",
      "Centre = Manitoba Centre on Aging",
    ],
  ],
  [
    "A report was submitted to Finance and Policy Committee on the 15th. Subject to work by the Audit and Governance Committee and Westport City Council and Elmshire County Council.",
    [
      "Finance and Policy Committee",
      "Audit and Governance Committee",
      "Westport City Council",
      "Elmshire County Council",
    ],
  ],
  [
    "We are calling on Secretary of State Ann Poole MP and Minister for Lake Towns Tom Vale MP. The Government announced. Local Authorities and Councils need to refurbish. Bed and Breakfast. Housing Act 2002.",
    [],
  ],
  [
    "New South Wales Police Force, Victoria Police, Queensland Health, NSW Health and the Productivity Commission gave evidence. Northern Territory Government figures differ.",
    [
      "New South Wales Police Force",
      "Victoria Police",
      "Queensland Health",
      "NSW Health",
      "Productivity Commission",
      "Northern Territory Government",
    ],
  ],
  [
    "The Winter Games, the Great Recession, World War II, the Supreme Court's decision in Brown v. Board of Education and the Fourth of July are events. Stanford's Center for Education Policy Analysis is not.",
    ["Supreme Court", "Board of Education", "Center for Education Policy Analysis"],
  ],
  [
    "Medicaid and Medicare are run by the Centers for Medicare & Medicaid Services (CMS). The Affordable Care Act (ACA) changed that. The CDC and the NIH's National Cancer Institute fund research.",
    [
      "Centers for Medicare & Medicaid Services",
      "CMS = Centers for Medicare & Medicaid Services",
      "CDC",
      "NIH",
      "National Cancer Institute",
    ],
  ],
  [
    "Dr. Smith, Chair, Department of Surgery, University of Leeds; Cpl. Brown, Royal Newfoundland Constabulary; Supt. Green, Ontario Provincial Police, Organized Crime Enforcement Bureau.",
    [
      "Department of Surgery",
      "University of Leeds",
      "Royal Newfoundland Constabulary",
      "Ontario Provincial Police",
      "Organized Crime Enforcement Bureau",
    ],
  ],
  [
    "The Economic and Social Research Council-funded Centre on Household Change reported. The Russell Group universities agree. Save the Children UK, Oxfam GB and Shelter Scotland wrote. Shelter Scotland's director said so.",
    [
      "Economic and Social Research Council",
      "Centre on Household Change",
      "Russell Group",
      "Save the Children UK",
      "Oxfam GB",
    ],
  ],
];

const MORE: readonly (readonly [string, readonly string[]])[] = [
  [
    "The Army and Air Force agreed with the Navy. The U.S. Army asked the Army. The Salvation Army met the Army Corps of Engineers.",
    [
      "Army = U.S. Army",
      "Air Force",
      "Navy",
      "U.S. Army",
      "Army = U.S. Army",
      "Salvation Army",
      "Army Corps of Engineers",
    ],
  ],
  [
    "The Health Foundation met the Transport Council and the Customer Service.",
    ["Health Foundation", "Transport Council"],
  ],
  ["Departments and Harbour Digital Service will agree.", ["Harbour Digital Service"]],
  ["The boats of the U.S. Navy for the F-35C sank.", ["U.S. Navy"]],
  [
    "Committee on Harbours and Governmental Affairs United States Senate",
    ["Committee on Harbours and Governmental Affairs", "United States Senate"],
  ],
  ["See Harbour Delays Could Harm Quay Office for more.", ["Quay Office"]],
];

describe("names beside names", () => {
  for (const [sentence, expected] of MORE)
    it(sentence, () => {
      assert.deepEqual(organizationsIn(sentence), expected);
    });
});

describe("organizations in English sentences", () => {
  for (const [sentence, expected] of SENTENCES)
    it(sentence, () => {
      assert.deepEqual(organizationsIn(sentence), expected);
    });
});
