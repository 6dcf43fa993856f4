import { codesOf } from "../coding/tags.js";
import { guidFor } from "../interchange/guid.js";
import { codeElements } from "../interchange/qda-codes.js";
import { NOT_FOUND_SET, RESOLUTION_SET, RESOLVED_SET } from "../interchange/qda-sets.js";
import { lfTextWithoutMark } from "../interchange/source-text.js";
import { xmlDocument, xmlElement } from "../interchange/xml-writer.js";
import { writeZip } from "../interchange/zip-writer.js";
import { liveBodies, type Note } from "../notes/note.js";
import { compareTimes } from "../notes/times.js";
import type { AnnotatedReport } from "./annotated-report.js";
import { userGuid, xmlTime } from "./qda-life.js";
import { type QdaNotes, qdaNotes } from "./qda-notes.js";

/**
 * A report with its notes and codes as a REFI-QDA project, which NVivo, ATLAS.ti, MAXQDA, QualCoder and others read: its
 * text, a selection for each note, codings, and a memo for each comment and reply. A resolved note is in a set, for the
 * format has no state, with a memo of whoever resolved it; a note whose passage is not found is a memo on the whole report that quotes it.
 *
 * Source: REFI-QDA 1.0, `Project.xsd`.
 */
export function reportToQdpx(report: AnnotatedReport): Uint8Array {
  const source = guidFor("source", report.name);
  const text = lfTextWithoutMark(report.analysis.document.text);
  return writeZip([
    ["project.qde", project(report, source)],
    [`sources/${source}.txt`, text],
  ]);
}

function project(report: AnnotatedReport, source: string): string {
  const all = report.notes.map(({ note }) => note);
  const notes = qdaNotes(report);
  const codes = codeElements(
    report.codebook,
    all.flatMap((note) => codesOf(note)),
  );
  const text = xmlElement(
    "TextSource",
    { guid: source, name: report.name, plainTextPath: `internal://${source}.txt` },
    [...notes.selections, ...notes.codingsOfSource, ...notes.noteRefsOfSource],
  );
  const attributes = {
    xmlns: "urn:QDA-XML:project:1.0",
    name: report.name,
    origin: "Policy Annotator",
    ...life(all),
  };
  return xmlDocument(
    xmlElement("Project", attributes, [
      ...container("Users", users(all)),
      ...(codes.length > 0 ? [xmlElement("CodeBook", {}, [xmlElement("Codes", {}, codes)])] : []),
      xmlElement("Sources", {}, [text]),
      ...container("Notes", notes.notes),
      ...container("Sets", sets(notes)),
    ]),
  );
}

/** The schema has no room for containers without content. */
function container(name: string, content: readonly string[]): string[] {
  return content.length > 0 ? [xmlElement(name, {}, content)] : [];
}

function users(notes: readonly Note[]): string[] {
  const people = notes.flatMap((note) =>
    [note, ...liveBodies(note), note.status].map((one) => one?.creator?.name ?? ""),
  );
  const names = [...new Set(people)].filter((name) => name !== "").sort();
  return names.map((name) => xmlElement("User", { guid: userGuid({ name, unknown: {} }), name }));
}

function sets({ resolved, resolutions, notFound }: QdaNotes): string[] {
  const all: [guid: string, name: string, members: readonly string[]][] = [
    [RESOLVED_SET, "resolved", resolved],
    [RESOLUTION_SET, "resolved by", resolutions],
    [NOT_FOUND_SET, "passage not found", notFound],
  ];
  return all
    .filter(([, , members]) => members.length > 0)
    .map(([guid, name, members]) => {
      const refs = members.map((member) => xmlElement("MemberNote", { targetGUID: member }));
      return xmlElement("Set", { guid, name }, refs);
    });
}

/** The project is as old as its oldest note, and as new as what was written last: an export has no time of its own. */
function life(notes: readonly Note[]): Record<string, string | null> {
  const oldest = [...notes].sort((a, b) => compareTimes(a.created, b.created) || (a.id < b.id ? -1 : 1))[0];
  const latest = notes
    .flatMap((note) => [note, ...liveBodies(note)])
    .sort((a, b) => compareTimes(a.modified, b.modified) || (a.id < b.id ? -1 : 1))
    .at(-1);
  return {
    creatingUserGUID: userGuid(oldest?.creator ?? null),
    creationDateTime: xmlTime(oldest?.created),
    modifyingUserGUID: userGuid(latest?.creator ?? null),
    modifiedDateTime: xmlTime(latest?.modified),
  };
}
