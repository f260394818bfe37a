/** The children of an SVG element. */
export type SvgNode = string;

/** An SVG element as text: attributes in order, those that are undefined left out, values escaped. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly SvgNode[]
): SvgNode {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(typeof value === 'number' ? rounded(value) : value)}"`],
  );
  return children.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** Words inside an SVG element. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A length with at most one decimal: more is not seen, and costs bytes. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
