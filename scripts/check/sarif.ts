import { problemCodes, type ProblemCode } from '../../src/basics/problem-codes.ts';
import type { Annotation } from './annotations.ts';

/** What this project is called where tools are named. */
const tool = 'Aide-Mémoire';

/** Annotations as SARIF 2.1.0: the code scanning of GitHub and many editors show each beside its line. */
export function sarif(annotations: readonly Annotation[]): object {
  const codes = [...new Set(annotations.map(({ problem }) => problem.code))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool, rules: codes.map(rule) } },
        // Columns are counted as the reader of files counts them.
        columnKind: 'utf16CodeUnits',
        results: annotations.map((annotation) => result(annotation, codes)),
      },
    ],
  };
}

function rule(code: ProblemCode): object {
  const { means, bad, good } = problemCodes[code];
  return {
    id: code,
    shortDescription: { text: code.replaceAll('-', ' ') },
    fullDescription: { text: means },
    help: {
      text: `${means}\n\nBefore: ${bad}\nAfter: ${good}`,
      markdown: `${means}\n\nBefore:\n\n${fenced(bad)}\n\nAfter:\n\n${fenced(good)}`,
    },
  };
}

function fenced(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}

function result({ problem, path, fingerprint }: Annotation, codes: readonly string[]): object {
  const { code, severity, what, todo, line, column } = problem;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: `${what} — ${todo}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    partialFingerprints: { 'problem/v1': fingerprint },
  };
}
