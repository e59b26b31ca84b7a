/** What a hover of VS Code's may not hold. Runs in the window, so it stands alone. */
export function hoverFaults(hover: Element): string[] {
  const faults: string[] = [];
  for (const element of hover.querySelectorAll('*')) {
    // VS Code draws the box of a task.
    const box = element.matches('input[type=checkbox][disabled]');
    if (!box && /^(?:script|style|link|iframe|object|embed|form|input|textarea|select|img|image|picture|video|audio|source|svg|math|meta|base)$/i.test(element.localName)) faults.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) faults.push(`the attribute ${name}`);
      if (/^(?:data-)?(?:href|src|srcset)$/.test(name) && !/^(?:https?:\/\/[^/]|mailto:|command:genaiInterview\.(?:openQuestion\?%5B%22page-\d+%22%5D|(?:openTerm|muteTerm)\?%5B%22case-\d+%22%5D|quiz\?%5B%7B%22kind%22%3A%22question%22%2C%22id%22%3A%22page-\d+%22%7D%5D)$|$)/.test(value)) faults.push(`${element.localName} ${name}="${value.slice(0, 80)}"`);
      if (name === 'style' && value.includes('url(')) faults.push(`style="${value.slice(0, 80)}"`);
    }
  }
  const own = [...hover.querySelectorAll('[data-href^="command:"]')];
  // Code that is never closed takes it along.
  if (own.length > 4) faults.push(`${own.length} links to commands`);
  return faults;
}
