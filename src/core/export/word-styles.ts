import { type IStylesOptions, LineRuleType } from "docx";

/** Names of styles that Word has no name for. */
export const CODE = "KeptLines";
export const NOTICE = "Notice";
export const TABLE_HEAD = "TableHead";

const FONT = "Calibri";
const HEADING = { font: FONT, bold: true, color: "1F3864" };

/** A heading: sizes in half points, spaces in twentieths of a point; LibreOffice needs to be told how a line is measured. */
function heading(level: number, size: number, before: number) {
  return {
    run: { ...HEADING, size },
    paragraph: {
      spacing: { before, after: 80, line: 264, lineRule: LineRuleType.AUTO },
      keepNext: true,
      outlineLevel: level - 1,
    },
  };
}

/** How the Word file looks: headings and text are styles, so that whoever gets it can change them all at once. */
export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22 },
      paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(1, 36, 320),
    heading2: heading(2, 28, 280),
    heading3: heading(3, 24, 220),
    heading4: heading(4, 22, 200),
    heading5: heading(5, 22, 180),
    heading6: heading(6, 22, 180),
    listParagraph: { paragraph: { spacing: { after: 60, line: 276, lineRule: LineRuleType.AUTO } } },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      ...{ id: "Caption", name: "caption", basedOn: "Normal", next: "Normal" },
      run: { bold: true, size: 20 },
      paragraph: { spacing: { before: 160, after: 80 } },
    },
    {
      ...{ id: "Quote", name: "Quote", basedOn: "Normal" },
      run: { italics: true },
      paragraph: { indent: { left: 360 } },
    },
    {
      ...{ id: CODE, name: "Kept Lines", basedOn: "Normal" },
      run: { font: "Courier New", size: 18 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      ...{ id: "TableText", name: "Table Text", basedOn: "Normal" },
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
    },
    { ...{ id: TABLE_HEAD, name: "Table Head", basedOn: "TableText" }, run: { bold: true, size: 20 } },
    {
      ...{ id: NOTICE, name: "Notice", basedOn: "Normal" },
      run: { size: 16, color: "595959" },
      paragraph: { spacing: { after: 0 } },
    },
    {
      ...{ id: "CommentText", name: "annotation text", basedOn: "Normal" },
      run: { size: 20 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};
