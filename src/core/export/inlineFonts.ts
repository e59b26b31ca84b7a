const fontUrl = /url\("?\.?\/?(fonts\/[\w-]+\.woff2)"?\)/g;

/** The files of fonts that a style sheet of `dist/media` names, as paths from its folder. */
export function fontFiles(css: string): string[] {
  return [...new Set([...css.matchAll(fontUrl)].map(([, path = '']) => path))];
}

/**
 * The style sheet with its fonts in it, and without what only other files would have: fonts of other formats, the source map.
 * @param fonts the fonts in base64, by path
 */
export function inlineFonts(css: string, fonts: ReadonlyMap<string, string>): string {
  return css
    .replace(/,url\(\) format\("\w+"\)/g, '')
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
    .replace(fontUrl, (_, path: string) => `url(data:font/woff2;base64,${fonts.get(path) ?? ''})`);
}
