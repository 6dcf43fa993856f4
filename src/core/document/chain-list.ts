import { MovedList } from "../moved-list.js";

/** By index of passage, the settled pieces that it is read from. */
export type ChainList = MovedList<readonly number[], "pieces">;

export function listChains(chains: readonly (readonly number[])[]): ChainList {
  return MovedList.of(chains, (chain, { pieces }) =>
    pieces === 0 ? chain : chain.map((piece) => piece + pieces),
  );
}
