import type { Random } from "./random.js";
import type { Block, Sentence, WordIds } from "./written-report.js";

const list = (text: string) => text.trim().split(/\s*,\s*/);
const GROUPS =
  list(`small firms, SMEs, households, rural clinics, municipal libraries, harbour towns, dairy farms, tenants,
  apprentices, ferry operators, primary schools, volunteer brigades, housing societies, night-shift workers, island councils`);
const THINGS =
  list(`staff turnover, energy prices, waiting times, flood insurance, broadband access, late payments, public transport,
  safety training, the licensing rules, the new tariff, seasonal demand, water metering, the pilot scheme, data sharing`);
const VERBS = list(
  `reported, raised, recorded, described, mentioned, questioned, expected, anticipated, noticed, confirmed`,
);
const NOUNS =
  list(`difficulties with, concerns about, a fall in, a marked rise in, savings on, delays in, better results from, no change in,
  official guidance on, conflicting advice on, high-profile disputes over, long-term benefits of`);
const PLACES =
  list(`the northern district, the outer islands, the valley, coastal areas, the five largest towns, remote parishes, the
  eastern ward, the capital, inland regions, the border zone`);
const BODIES =
  list(`the Harbour Board, the Audit Office, the Ministry of Works, the Tenants' Union, the Clinics Council, the Review Panel, the
  Office for Tariffs, the Fisheries Agency`);
const ENDS =
  list(`which did not surprise the panel, although the sample was small, and this was not foreseen, while few gave reasons, as in
  earlier rounds, without any further funding, which the annex sets out, mainly for want of staff, if confirmed by the next survey`);
const TOPICS =
  list(`Findings, Costs and Funding, Staffing, Methods, Access to Services, Regional Differences, Outlook, Governance, Data
  Quality, Recommendations, Consultation, Background`);

/** Writes a report of made-up sentences: many alike, some the same, as in reports that repeat their tables in words. */
export function inventReport(random: Random, ids: WordIds, sections: number): Block[] {
  const blocks: Block[] = [
    { kind: "heading", sentences: [ids.sentence("Review of Local Services and Tariffs")] },
  ];
  for (let section = 1; section <= sections; section++) {
    blocks.push({ kind: "heading", sentences: [ids.sentence(`${section} ${random.pick(TOPICS)}`)] });
    const count = random.whole(3, 6);
    for (let paragraph = 0; paragraph < count; paragraph++) {
      const isList = random.chance(0.2);
      const sentences = Array.from({ length: random.whole(2, 6) }, () => inventSentence(random, ids));
      if (isList) for (const one of sentences) blocks.push({ kind: "item", sentences: [one] });
      else blocks.push({ kind: "paragraph", sentences });
    }
    if (random.chance(0.3))
      blocks.push({
        kind: "paragraph",
        sentences: [ids.sentence("Source: annual survey of the Audit Office.")],
      });
  }
  return blocks;
}

/** One made-up sentence, most often with a figure. */
export function inventSentence(random: Random, ids: WordIds): Sentence {
  const group = random.pick(GROUPS);
  const thing = random.pick(THINGS);
  const place = random.pick(PLACES);
  const forms = [
    () =>
      `In ${random.whole(2009, 2024)}, ${share(random)} of ${group} in ${place} ${random.pick(VERBS)} ${random.pick(NOUNS)} ${thing}.`,
    () =>
      `${share(random)} of ${group} ${random.pick(VERBS)} ${random.pick(NOUNS)} ${thing}, ${random.pick(ENDS)}.`,
    () =>
      `According to ${random.pick(BODIES)}, spending on ${thing} rose from ${money(random)} to ${money(random)} in ${place}.`,
    () =>
      `${capital(group)} in ${place} ${random.pick(VERBS)} ${random.pick(NOUNS)} ${thing}, ${random.pick(ENDS)}.`,
    () =>
      `${capital(random.pick(BODIES))} ${random.pick(VERBS)} ${random.pick(NOUNS)} ${thing} among ${group} and advised against new rules for ${place}.`,
    () =>
      `The number of ${group} that ${random.pick(VERBS)} ${random.pick(NOUNS)} ${thing} was ${random.whole(1, 99)},${random.whole(100, 999)} in ${random.whole(2009, 2024)}, ${random.pick(ENDS)}.`,
  ];
  return ids.sentence(random.pick(forms)());
}

function share(random: Random): string {
  return random.chance(0.3) ? `${random.whole(2, 98)}.${random.whole(1, 9)}%` : `${random.whole(2, 98)}%`;
}

function money(random: Random): string {
  return `£${random.whole(1, 90)}.${random.whole(1, 9)} million`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
