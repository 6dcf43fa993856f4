import type { Passage, ReportDocument } from "../document/report-document.js";
import type { Scene } from "./scene.js";
import { sceneOf, settingOf } from "./setting.js";

/** The passages of a report under examination, those with figures cut into tokens once for all who read them. */
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

  /** The scene of a passage, which need not be one of the report's own; most passages are looked at once, so it is not kept. */
  of(passage: Passage): Scene {
    return this.#scenes.get(passage) ?? sceneOf(this.#setting, passage);
  }

  /** Keeps the scene of a passage that is looked at again. */
  keep(passage: Passage, scene: Scene): void {
    this.#scenes.set(passage, scene);
  }
}
