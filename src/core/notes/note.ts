/** What an analyst wrote about a passage of a report: one W3C Web Annotation, one line of the notes file. */
export interface Note {
  /** `urn:uuid:…`, never reused. */
  readonly id: string;
  /** Why it was made, a W3C motivation: `commenting`. */
  readonly motivation: string;
  /** Who made it, or null when not known. */
  readonly creator: Creator | null;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** When the note itself or one of its bodies was last changed; deleting does not count as a change. */
  readonly modified: string;
  /** The comment, then its replies, in the order of their making; removed ones are kept as tombstones. */
  readonly bodies: readonly NoteBody[];
  readonly target: NoteTarget;
  /** When it was deleted. The line stays as a tombstone, so that a merge does not bring the note back. */
  readonly deleted: string | null;
  /** Whether it is settled; absent where nobody said, which is open. */
  readonly status?: NoteStatus;
  /** A deletion that did not hold, because its author had not seen all of the note. */
  readonly outlived?: OutlivedDeletion;
  /** Fields that this version does not know, kept as they were read. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** Whether a note is settled, with a time of its own: of two versions of a note the later status counts. */
export interface NoteStatus {
  /** `open` or `resolved`; any other is of a later version, and counts as open. */
  readonly value: string;
  readonly creator: Creator | null;
  readonly modified: string;
}

/** A deletion of a note that someone else was writing on at the same time: the note lives on. */
export interface OutlivedDeletion {
  readonly deleted: string;
  /** What the deletion covers: pieces of the note (see `piecesOf`) and the times of the versions that its author saw. */
  readonly seen: Readonly<Record<string, string>>;
}

/** A person who wrote a note or a reply. */
export interface Creator {
  readonly name: string;
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** A piece of text that a person wrote within a note. */
export interface NoteBody {
  readonly id: string;
  /** `commenting` for the note's own text, `replying` for an answer to it. */
  readonly purpose: string;
  /** A media type: `text/markdown`. */
  readonly format: string;
  readonly value: string;
  readonly creator: Creator | null;
  readonly created: string;
  readonly modified: string;
  readonly deleted: string | null;
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** The passage that a note is about. */
export interface NoteTarget {
  /** The report, as a URI: `file:report.txt` for the report that the notes file lies beside. */
  readonly source: string;
  readonly quote: TextQuote;
  /** Where the quote stood when the note was made; null when not stated. */
  readonly position: CodePointRange | null;
  /** The version of the text that quote and position were taken from, as `textVersionOf` names it; absent when not known. */
  readonly textVersion?: string;
  /** When a person last put the note on this passage; absent where it is that of its making. */
  readonly chosen?: string;
  /** When quote and position were last written down for the passage: a passage moves with every edit before it. */
  readonly described?: string;
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** A W3C text quote selector: the words themselves with some of what stands around them. Line ends are LF. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A W3C text position selector: code points of the text with LF line ends, end exclusive. */
export interface CodePointRange {
  readonly start: number;
  readonly end: number;
}

/** The bodies of a note that are not removed: the comment first, then the replies. */
export function liveBodies(note: Note): readonly NoteBody[] {
  return note.bodies.filter((body) => body.deleted === null);
}

/**
 * Whether an annotation is a note for people to read, be it only that it gives its passage codes; one of another motivation
 * is a decision that the tool goes by.
 */
export function isComment(note: Note): boolean {
  return note.motivation === "commenting" || note.motivation === "tagging";
}

/** Whether an analyst settled a note. */
export function isResolved(note: Note): boolean {
  return note.status?.value === "resolved";
}
