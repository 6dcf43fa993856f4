import { MovedList } from "../moved-list.js";

/** By index of passage, the settled pieces that it is read from; they move by so many pieces. */
export type ChainList = MovedList<readonly number[], number>;

export function listChains(chains: readonly (readonly number[])[]): ChainList {
  return MovedList.of(chains, {
    moved: (chain, by) => (by === 0 ? chain : chain.map((piece) => piece + by)),
    both: (first, second) => first + second,
  });
}
