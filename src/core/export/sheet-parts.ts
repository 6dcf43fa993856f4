import type { Feature } from "write-excel-file/universal";
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from "write-excel-file/utility";
import type { LinkedSheet } from "./sheet.js";

const SHEET = "xl/worksheets/sheet{id}.xml";
const LINK_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** Links of cells, filters on the header and the size on paper: what the library leaves to those who want it. */
export function sheetParts(sheets: readonly LinkedSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? withLinks(withFilter(onePageWide(xml), sheet), sheet) : xml;
          },
          transformElementAttributes: (tag, attributes) =>
            tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        "xl/worksheets/_rels/sheet{id}.xml.rels": {
          insert: (_, { sheetIndex }) =>
            sheets[sheetIndex]?.links
              .map(({ address }, index) =>
                getSelfClosingTagMarkup("Relationship", {
                  ...{ Id: linkId(index), Type: LINK_TYPE, Target: address, TargetMode: "External" },
                }),
              )
              .join(""),
        },
      },
    },
  };
}

/** Printed, a sheet is as wide as the paper and as long as it needs. */
function onePageWide(xml: string): string {
  return inserted(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
}

function withFilter(xml: string, { size: { rows, columns } }: LinkedSheet): string {
  if (rows < 2) return xml;
  const ref = `A1:${getCellAddress(rows - 1, columns - 1)}`;
  return inserted(xml, getSelfClosingTagMarkup("autoFilter", { ref }));
}

function withLinks(xml: string, { links }: LinkedSheet): string {
  if (links.length === 0) return xml;
  const cells = links.map(({ row, column }, index) =>
    getSelfClosingTagMarkup("hyperlink", { ref: getCellAddress(row, column), "r:id": linkId(index) }),
  );
  return inserted(xml, `<hyperlinks>${cells.join("")}</hyperlinks>`);
}

function inserted(xml: string, markup: string): string {
  const order = getOrderOfSiblings(SHEET, "worksheet") ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, "worksheet");
}

function linkId(index: number): string {
  return `rId-line-${index + 1}`;
}
