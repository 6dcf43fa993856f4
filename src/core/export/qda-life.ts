import { type Guid, guidFor } from "../interchange/guid.js";
import type { Creator } from "../notes/note.js";

/** The guid of a person; null where nobody is named. */
export function userGuid(creator: Creator | null): Guid | null {
  return creator && creator.name !== "" ? guidFor("user", creator.name) : null;
}

/** Who made something and when, as attributes of REFI-QDA. */
export function qdaLife(of: {
  readonly creator: Creator | null;
  readonly created: string;
  readonly modified?: string;
}): Record<string, string | null> {
  return {
    creatingUser: userGuid(of.creator),
    creationDateTime: xmlTime(of.created),
    ...(of.modified === undefined ? {} : { modifiedDateTime: xmlTime(of.modified) }),
  };
}

/** A time as XML Schema 1.0 has it, whose zones end at 14 hours and which has no year 0; null where there is none. */
export function xmlTime(time: string | undefined): string | null {
  if (time === undefined || time.startsWith("0000")) return null;
  const [, hours, minutes] = /[+-](\d\d):(\d\d)$/.exec(time) ?? [];
  const isNearby = hours === undefined || Number(hours) * 60 + Number(minutes) <= 14 * 60;
  return isNearby ? time : new Date(time).toISOString();
}
