/** A style sheet as the bundler hands it on: its text, made small. */
declare module '*.css?inline' {
  const sheet: string;
  export default sheet;
}
