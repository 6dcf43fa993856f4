import type { StatisticsGroup } from "../../core/statistics/group-statistics.js";
import type { Statistic } from "../../core/statistics/statistic.js";
import type { placeArgument } from "../../host/place-argument.js";
import type { ShownReport } from "./shown-report.js";

/** Figures that have something in common, or all those that analysts said are no statistics. */
export type GroupNode =
  | { readonly type: "group"; readonly id: string; readonly group: StatisticsGroup }
  | { readonly type: "rejectedGroup"; readonly id: string; readonly count: number };

/** A row of the view "Statistics". One for a figure is the argument of any command on a place, too. */
export type StatisticsNode = GroupNode | FigureNode | RejectedNode;

/** A figure. */
export interface FigureNode extends Place {
  readonly type: "figure";
  readonly id: string;
  readonly parent: GroupNode;
  readonly of: ShownReport;
  readonly statistic: Statistic;
}

/** Words that an analyst said are no statistic. */
export interface RejectedNode extends Place {
  readonly type: "rejected";
  readonly id: string;
  readonly parent: GroupNode;
  readonly of: ShownReport;
  readonly text: string;
}

type Place = Readonly<ReturnType<typeof placeArgument>>;

/** Whether an argument of a command is a row of the view. */
export function isNode(argument: unknown): argument is StatisticsNode {
  return typeof argument === "object" && argument !== null && "type" in argument && "id" in argument;
}
