/** A Web Annotation of another tool on some words. */
export function annotationOn(exact: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `http://example.org/anno/${exact.slice(0, 20)}`,
    type: "Annotation",
    creator: { type: "Person", name: "Ada" },
    created: "2031-03-01T10:00:00Z",
    body: { type: "TextualBody", value: "Check this." },
    target: { source: "http://example.org/report", selector: { type: "TextQuoteSelector", exact } },
    ...more,
  };
}
