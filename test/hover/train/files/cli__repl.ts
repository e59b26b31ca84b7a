#!/usr/bin/env tsx
/** Interactive shell of the stock database. `stock> find screws m4` */
import readline from 'node:readline/promises';
import { stdin, stdout, exit } from 'node:process';

import chalk from 'chalk';
import inquirer from 'inquirer';

import { openStore, type Item } from './store';

const PROMPT = chalk.green('stock> ');
const CONTINUATION_PROMPT = chalk.gray('  ...> ');

type Command = { help: string; run: (args: string[]) => Promise<void> };

const store = await openStore();

const commands: Record<string, Command> = {
  find: {
    help: 'find WORD…      articles whose label has all the words',
    run: async (words) => print(await store.find(words)),
  },
  move: {
    help: 'move SKU SHELF   changes the shelf',
    run: async ([sku, shelf]) => {
      const { sure } = await inquirer.prompt([{ type: 'confirm', name: 'sure', message: `Move ${sku} to ${shelf}?` }]);
      if (sure) await store.move(sku, shelf);
    },
  },
  help: { help: 'help', run: async () => Object.values(commands).forEach((c) => console.log(c.help)) },
  quit: { help: 'quit', run: async () => exit(0) },
};

function print(items: Item[]) {
  for (const i of items) console.log(chalk.bold(i.sku), i.label, chalk.dim(`${i.quantity} in ${i.shelf}`));
}

function completer(line: string): [string[], string] {
  const hits = Object.keys(commands).filter((c) => c.startsWith(line));
  return [hits.length ? hits : Object.keys(commands), line];
}

const rl = readline.createInterface({ input: stdin, output: stdout, completer, historySize: 500 });
let buffer = '';
for (;;) {
  const line = await rl.question(buffer ? CONTINUATION_PROMPT : PROMPT);
  if (line.endsWith('\\')) {
    buffer += line.slice(0, -1);
    continue;
  }
  // naive split: quotes are not tokens of this grammar
  const [name, ...args] = (buffer + line).trim().split(/\s+/);
  buffer = '';
  if (!name) continue;
  const command = commands[name];
  if (command) await command.run(args);
  else console.error(`no command ${name}; the prompt waits for one of ${Object.keys(commands).join(', ')}`);
}
