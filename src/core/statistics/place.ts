import type { Sentence, Stretch } from "./clause.js";
import type { Dated } from "./noun-phrase.js";
import type { Figure } from "./quantity.js";
import type { Scene } from "./scene.js";

/** One figure in its sentence, as the rules for its subject see it. */
export interface Place {
  readonly scene: Scene;
  readonly sentence: Sentence;
  readonly figure: Figure;
  /** Its place among the figures of the sentence. */
  readonly index: number;
  /** Where the next figure starts, or the sentence ends: a phrase goes no further. */
  readonly limit: number;
  /** Where the figure before ends, or the sentence starts. */
  readonly floor: number;
  readonly dated: Dated;
  /** The subject of the figure before. */
  readonly previous: Stretch | null;
}
