import assert from "node:assert/strict";
import fc from "fast-check";
import { cohensKappa, type Pair } from "../../../src/core/agreement/cohens-kappa.js";
import { krippendorffsAlpha } from "../../../src/core/agreement/krippendorffs-alpha.js";

function pairs(counts: readonly [string, string, number][]): Pair<string>[] {
  return counts.flatMap(([one, other, count]) =>
    Array.from({ length: count }, (): Pair<string> => [one, other]),
  );
}

/** Values of coders, a string a coder and a character a unit; a dot where nothing was said. */
function units(...coders: string[]): (string | null)[][] {
  return [...(coders[0] ?? "")].map((_, at) =>
    coders.map((coder) => (coder[at] === "." ? null : (coder[at] ?? null))),
  );
}

function about(actual: number | null, expected: number, digits: number): void {
  assert.ok(
    actual !== null && Math.abs(actual - expected) <= 0.5 * 10 ** -digits,
    `${actual} is not ${expected}`,
  );
}

describe("Cohen's κ", () => {
  it("is 0.57 for the usefulness of lectures in A. J. Viera and J. M. Garrett, Family Medicine 37 (2005)", () =>
    about(
      cohensKappa(
        pairs([
          ["yes", "yes", 15],
          ["yes", "no", 5],
          ["no", "yes", 10],
          ["no", "no", 70],
        ]),
      ),
      0.57,
      2,
    ));

  it("is 21/53 for a table of three values that is worked out by hand", () =>
    // Of 20 units, 12 agreed: p_o = 12/20 = 0.6. Shares of the first coder: 8/20, 7/20, 5/20; of the second: 7/20, 7/20,
    // 6/20. p_c = (8·7 + 7·7 + 5·6) / 400 = 135/400 = 0.3375. κ = (0.6 − 0.3375) / (1 − 0.3375) = 0.2625 / 0.6625 = 21/53.
    about(
      cohensKappa(
        pairs([
          ["a", "a", 5],
          ["a", "b", 2],
          ["a", "c", 1],
          ["b", "a", 1],
          ["b", "b", 4],
          ["b", "c", 2],
          ["c", "a", 1],
          ["c", "b", 1],
          ["c", "c", 3],
        ]),
      ),
      21 / 53,
      9,
    ));

  it("is 0.4 for twenty and fifteen of fifty grant proposals agreed on (the usual textbook table)", () =>
    about(
      cohensKappa(
        pairs([
          ["yes", "yes", 20],
          ["yes", "no", 5],
          ["no", "yes", 10],
          ["no", "no", 15],
        ]),
      ),
      0.4,
      6,
    ));

  it("is not defined without units, and where both always say one thing", () => {
    assert.equal(cohensKappa([]), null);
    assert.equal(cohensKappa(pairs([["yes", "yes", 9]])), null);
  });

  it("is 0 where one always says one thing and the other does not", () =>
    about(
      cohensKappa(
        pairs([
          ["yes", "yes", 5],
          ["yes", "no", 5],
        ]),
      ),
      0,
      9,
    ));

  it("is the same whoever is named first, and never above 1", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1 }), (said) => {
        const kappa = cohensKappa(said);
        const turned = cohensKappa(said.map(([a, b]): Pair<boolean> => [b, a]));
        assert.ok(kappa === null ? turned === null : turned !== null && Math.abs(kappa - turned) < 1e-9);
        assert.ok(kappa === null || kappa <= 1);
      }),
    ));
});

describe("Krippendorff's α", () => {
  it("is 0.095 for two coders and two values (Krippendorff 2011, section A)", () =>
    about(krippendorffsAlpha(units("0100000010", "1110010000")), 0.095, 3));

  it("is 0.692 for two coders and any values (Krippendorff 2011, section B)", () =>
    about(krippendorffsAlpha(units("aabbdcccedda", "babbbccceddd")), 0.692, 3));

  it("is 0.743 for four coders with values missing (Krippendorff 2011, section C)", () =>
    about(
      krippendorffsAlpha(units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")),
      0.743,
      3,
    ));

  it("leaves units out that only one coder spoke of", () =>
    assert.equal(krippendorffsAlpha(units("aabbc", "aabb.")), krippendorffsAlpha(units("aabb", "aabb"))));

  it("is not defined where nothing varies or nothing can be paired", () => {
    assert.equal(krippendorffsAlpha(units("aaa", "aaa")), null);
    assert.equal(krippendorffsAlpha(units("ab..", "..ab")), null);
    assert.equal(krippendorffsAlpha([]), null);
  });

  it("is 1 for full agreement of any number of coders", () =>
    assert.equal(krippendorffsAlpha(units("abc", "abc", "abc")), 1));
});
