/** What a tree is made of as things are now. */
export interface RowSource<Row extends object> {
  /** By what a row is known again after a change; no two rows of a tree share it. */
  idOf(row: Row): string;
  /** The rows below a row, or the outermost ones. */
  below(row: Row | undefined): readonly Row[];
  /** All that can be seen of a row, as one text. */
  looksOf(row: Row): string;
}

/** A row, or undefined for the tree as a whole, to be asked for anew with all that is below it. */
export type StaleRow<Row> = Row | undefined;

/**
 * The rows of a tree that somebody holds who knows them by identity, as an editor's view does. A row stays the same object
 * for as long as it is shown, and what it says of the report is brought up to date in it: so an edit that changes nothing to
 * be seen need not be told, and a click on a row still leads to where its words stand by now.
 */
export class ShownRows<Row extends object> {
  readonly #source: RowSource<Row>;
  /** The rows that were handed out, by id. */
  readonly #rows = new Map<string, Row>();
  /** What those looked like that were looked at. */
  readonly #looks = new Map<string, string>();
  /** The ids below those that were opened; null stands for the outermost rows. */
  readonly #below = new Map<string | null, readonly string[]>();

  constructor(source: RowSource<Row>) {
    this.#source = source;
  }

  /** The rows below a row, or the outermost ones, from now on followed. */
  below(row?: Row): Row[] {
    const rows = this.#source.below(row).map((one) => this.#handOut(one));
    this.#below.set(
      row ? this.#source.idOf(row) : null,
      rows.map((one) => this.#source.idOf(one)),
    );
    return rows;
  }

  /** Takes note of what a row looks like that is shown. */
  look(row: Row, looks: string): void {
    this.#looks.set(this.#source.idOf(row), looks);
  }

  /** Brings all rows up to date, and tells which of them have to be asked for anew because they look different. */
  update(): StaleRow<Row>[] {
    const stale: StaleRow<Row>[] = [];
    this.#updateBelow(undefined, stale);
    return stale;
  }

  #updateBelow(row: Row | undefined, stale: StaleRow<Row>[]): void {
    const before = this.#below.get(row ? this.#source.idOf(row) : null);
    if (!before) return;
    const now = this.#source.below(row);
    if (now.length !== before.length || now.some((one, at) => this.#source.idOf(one) !== before[at])) {
      stale.push(row);
      this.#forgetBelow(row);
      return;
    }
    for (const one of now) {
      const shown = this.#handOut(one);
      const looks = this.#looks.get(this.#source.idOf(shown));
      if (looks === undefined || looks === this.#source.looksOf(shown)) this.#updateBelow(shown, stale);
      else {
        stale.push(shown);
        this.#forgetBelow(shown);
      }
    }
  }

  /** The row that is known by the same id, saying what this one says; this one where none is. */
  #handOut(row: Row): Row {
    const id = this.#source.idOf(row);
    const known = this.#rows.get(id);
    if (known) return Object.assign(known, row);
    this.#rows.set(id, row);
    return row;
  }

  /** Forgets what is below a row, for it will be asked for anew. */
  #forgetBelow(row: Row | undefined): void {
    if (!row) {
      this.#rows.clear();
      this.#looks.clear();
      this.#below.clear();
      return;
    }
    const open = [this.#source.idOf(row)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const child of this.#below.get(id) ?? []) {
        this.#rows.delete(child);
        open.push(child);
      }
      this.#looks.delete(id);
      this.#below.delete(id);
    }
  }
}
