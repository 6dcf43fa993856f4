import assert from "node:assert/strict";
import { organizationsIn } from "./organizations-in.js";

/** What a table's sentences show, by class; near misses stand beside what they are near. */
const CLASSES: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  "bodies called by what they are and their country": [
    [
      "Police Scotland agreed, and so did Universities Australia.",
      ["Police Scotland", "Universities Australia"],
    ],
    ["The survey was run by Colleges Ontario in 2019.", ["Colleges Ontario"]],
    ["It lists police, Scotland and Wales, and universities in Australia.", []],
    ["Many Universities Lockwell trusted were closed.", []],
  ],
  "what an office is for": [
    ["It was checked by the Office for Harbour Regulation.", ["Office for Harbour Regulation"]],
    ["It breaks the Department of Harbours Noise Regulation.", []],
  ],
  "institutions and regulators": [
    ["They left the Redwater Orphanage for the Oak Bay Hospice.", ["Redwater Orphanage", "Oak Bay Hospice"]],
    ["The Norland Energy Regulator agreed.", ["Norland Energy Regulator"]],
    ["An Independent Regulator is needed, and so is an orphanage.", []],
  ],
  "a name behind that of a country's body": [
    ["It was led by the Harbour Office of Canada and Riksvakten.", ["Harbour Office of Canada"]],
    ["It was led by the Government of Canada and Ontario.", ["Government of Canada and Ontario"]],
    ["It is run by the Bank of Canada and Fisheries.", ["Bank of Canada and Fisheries"]],
  ],
  "what somebody is told about": [
    ["On Friday she briefed the Harbour Council on Redwater.", ["Harbour Council"]],
    ["She sat on the Harbour Council on Tolls.", ["Harbour Council on Tolls"]],
  ],
  "paragraphs with a number": [
    ["3.2 Le Gouvernement du Canada a payé les quais de la ville.", ["Gouvernement du Canada"]],
    ["On a vu 3 Le Havre du Canada sur la carte de la ville.", []],
  ],
  "kinds of services with an acronym": [
    ["Le budget est celui des services portuaires et fluviaux (SPF). Les SPF sont chers.", []],
    [
      "La régie portuaire de Laval (RPL) est chère. La RPL a répondu.",
      ["régie portuaire de Laval", "RPL = régie portuaire de Laval", "RPL = régie portuaire de Laval"],
    ],
  ],
};

describe("names of bodies by class:", () => {
  for (const [name, sentences] of Object.entries(CLASSES))
    it(name, () => {
      for (const [sentence, expected] of sentences)
        assert.deepEqual(organizationsIn(sentence), expected, sentence);
    });
});
