/** "1 record", "2 records": so many of what is `one`, or of what is otherwise called `more` where there are more. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
