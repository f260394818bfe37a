import type { Annotation } from './annotations.ts';

/**
 * Annotations as commands of a GitHub workflow, a line each, for repositories that have no code scanning. GitHub shows
 * ten of each severity at a step.
 */
export function workflowCommands(annotations: readonly Annotation[]): string[] {
  return annotations.map(({ problem: { code, severity, what, todo, line, column }, path }) => {
    const place = [`file=${property(path)}`, `line=${line}`, `col=${column}`, `title=${property(code)}`].join(',');
    return `::${severity} ${place}::${message(`${what} — ${todo}`)}`;
  });
}

/** The signs that would end the command. */
function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
