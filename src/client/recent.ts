/** What was searched for on this device, the last first. It never leaves it. */

const most = 5;
const longest = 200;

/** The key under which this site keeps it: several may stand at one host. */
function key(): string {
  return `search:${document.documentElement.dataset['base'] ?? '/'}`;
}

/** Nothing where the browser keeps nothing. */
export function recentQueries(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key()) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  const text = query.trim().slice(0, longest);
  if (text === '') return;
  const kept = [text, ...recentQueries().filter((other) => other !== text)].slice(0, most);
  try {
    localStorage.setItem(key(), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing is in its right.
  }
}

export function forgetQueries(): void {
  try {
    localStorage.removeItem(key());
  } catch {
    // There is nothing to forget.
  }
}
