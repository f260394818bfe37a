declare module 'subset-font' {
  /** The part of the package's interface that is used here; its published types lag behind. */
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'woff2'; keepFeatures: string[] }): Promise<Buffer>;
}
