import type { Passage, ReportDocument } from "../document/report-document.js";
import type { Scene } from "./scene.js";
import { sceneOf, settingOf } from "./setting.js";

/** The passages of a report under examination, each cut into tokens once for all who read it. */
export class Scenes {
  readonly #scenes = new Map<Passage, Scene>();
  readonly #setting: ReturnType<typeof settingOf>;

  constructor(document: ReportDocument) {
    this.#setting = settingOf(document);
  }

  /** Forgets the scene of a passage that is none any more. */
  forget(passage: Passage): void {
    this.#scenes.delete(passage);
  }

  /** The scene of a passage, which need not be one of the report's own. */
  of(passage: Passage): Scene {
    const known = this.#scenes.get(passage);
    if (known) return known;
    const scene = sceneOf(this.#setting, passage);
    this.#scenes.set(passage, scene);
    return scene;
  }
}
