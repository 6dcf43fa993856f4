import { AnchorFinder } from "../core/anchoring/anchor-finder.js";
import type { Anchor } from "../core/notes/anchor.js";
import { followAnchors } from "../core/notes/follow-anchors.js";
import type { Note } from "../core/notes/note.js";
import type { TextEdit } from "../core/text-edit.js";
import { anchorInSlices } from "./anchoring.js";
import type { ReportText } from "./report-text.js";

/** Milliseconds for which passages are looked for at once; the rest follows in the background. */
const AT_ONCE = 20;

/** Where the notes of one open report stand in its text as it is now. */
export class NotePlaces {
  readonly #text: ReportText;
  readonly #didFindLater: () => void;
  #anchors = new Map<string, Anchor>();

  /** @param didFindLater is told when a search in the background is done */
  constructor(text: ReportText, didFindLater: () => void) {
    this.#text = text;
    this.#didFindLater = didFindLater;
  }

  /** Where a note stands; undefined for one that was not looked for. */
  get(noteId: string): Anchor | undefined {
    return this.#anchors.get(noteId);
  }

  /** Forgets where a note stands, for it says otherwise by now. */
  forget(noteId: string): void {
    this.#anchors.delete(noteId);
  }

  /** Forgets all places: the text is another. */
  forgetAll(): void {
    this.#anchors.clear();
  }

  /** Forgets the notes that were not found, and says whether there are any. */
  forgetOrphans(): boolean {
    const orphans = [...this.#anchors].filter(([, { state }]) => state === "orphan");
    for (const [id] of orphans) this.#anchors.delete(id);
    return orphans.length > 0;
  }

  /** Lets the places follow edits of the text. A passage whose words are back as they were (by undo) is not changed. */
  follow(edits: readonly TextEdit[], quoteOf: (noteId: string) => string | undefined): void {
    this.#anchors = followAnchors(this.#anchors, edits);
    for (const [id, anchor] of this.#anchors)
      if (anchor.state === "changed" && this.#text.words(anchor.span) === quoteOf(id))
        this.#anchors.set(id, { state: "anchored", span: anchor.span });
  }

  /** Looks for the notes whose place is not known, as long as that does not hold the editor up; the rest is found later. */
  find(notes: Iterable<Note>): void {
    const unplaced = [...notes].filter((note) => !this.#anchors.has(note.id));
    if (unplaced.length === 0) return;
    const finder = new AnchorFinder(this.#text.now);
    const began = performance.now();
    const elsewhere: Note[] = [];
    const pending = new Set<string>();
    const stands = new Map<string, Anchor>();
    for (const note of unplaced) {
      const standing = finder.findStanding(note.target);
      const isPending = !standing && performance.now() - began >= AT_ONCE;
      if (isPending) pending.add(note.id);
      if (!standing) elsewhere.push(note);
      const unknown: Anchor = { state: "orphan", candidates: [] };
      const anchor = standing ?? (isPending ? unknown : finder.find(note.target));
      this.#anchors.set(note.id, anchor);
      stands.set(note.id, anchor);
    }
    if (elsewhere.length > 0) void this.#findLater(elsewhere, pending, stands);
  }

  /**
   * Finds notes whose passage does not stand where it stood, by the texts that they were made on as far as there are any;
   * without, those that are pending. Given up when the text changes: orphans are sought again when it comes to rest. What
   * stands elsewhere by then than in `stands`, since a person attached it, stays there.
   */
  async #findLater(
    notes: readonly Note[],
    pending: ReadonlySet<string>,
    stands: ReadonlyMap<string, Anchor>,
  ): Promise<void> {
    const { document, now } = this.#text;
    const { version } = document;
    for (const textVersion of new Set(notes.map(({ target }) => target.textVersion))) {
      const ofText = notes.filter(({ target }) => target.textVersion === textVersion);
      const isOld = textVersion !== undefined && textVersion !== this.#text.version;
      const old = isOld ? await this.#text.earlier(textVersion) : null;
      const sought = old === null ? ofText.filter(({ id }) => pending.has(id)) : ofText;
      for await (const anchors of anchorInSlices(now, old, sought)) {
        if (document.version !== version || document.isClosed) return;
        for (const [id, anchor] of anchors)
          if (this.#anchors.get(id) === stands.get(id)) this.#anchors.set(id, anchor);
      }
    }
    this.#didFindLater();
  }
}
