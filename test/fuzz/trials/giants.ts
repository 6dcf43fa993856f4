import { analyze } from "../../../src/core/analysis.js";
import { giantDocument } from "../documents.js";
import type { Trial } from "../trial.js";
import { FORMATS } from "./formats.js";
import { assertSound } from "./sound-analysis.js";

/** A document of millions of characters, all alike, is read. */
export const GIANTS: Trial = {
  name: "giants",
  readings: 1,
  make: (random) => [giantDocument(random)],
  check([text = ""], random) {
    assertSound(text, analyze(text, { format: random.of(FORMATS) }));
  },
};
