/** What all of `items` are filed under together, for filters; undefined where the page has none. */
export function filedTogether(items: readonly { readonly filed?: string | undefined }[]): string | undefined {
  const filed = items.flatMap((item) => item.filed ?? []);
  return filed.length === 0
    ? undefined
    : [...new Set(filed.flatMap((words) => words.split(' ')))].filter(Boolean).join(' ');
}
