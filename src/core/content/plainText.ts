/** The words of a Markdown text, for tooltips and search: no marks, no link targets, no code fences, no diagrams; maths stays as TeX. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1\s*$/gm, ' ')
    .replace(/!?\[([^[\]]*)\]\([^()\n]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\*([^*\s][^*]*)\*/g, '$1')
    .replace(/^#+ +|^[-*] +(\[[ xX]\] +)?|^\|?[\s|:-]+\|?$/gm, '')
    .replace(/[`|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
