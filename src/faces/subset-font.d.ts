declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2' | 'truetype';
    keepFeatures?: string[];
    /** In place of a text: everything is kept. */
    keepAllGlyphs?: boolean;
    /** The one place that is taken on each axis along which the face varies. */
    variationAxes?: Readonly<Record<string, number>>;
  }

  /** The part of the package's interface that is used here; its published types lag behind. */
  export default function subsetFont(font: Buffer, text: string | undefined, options: Options): Promise<Buffer>;
}
