// Runs the code samples of the pack in `content/`, or the folder given: Python in Pyodide, TypeScript and JavaScript in Node.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import { transform } from 'esbuild';
import { loadPyodide } from 'pyodide';
import { announcedOutputs, codeFences, firstUnprinted } from './codeFences';
import { readPackFolder } from './packFolder';

const limit = 10_000;
const tooSlow = `takes more than ${limit / 1000} s`;

interface Outcome {
  readonly printed: string;
  /** Null when the sample ran to its end. */
  readonly failure: { readonly line: number; readonly message: string } | null;
}

/** Python's standard library is all that a sample gets. A name that only a function which isn't called uses has to exist too. */
const runInPython = `
import builtins, contextlib, io, json, symtable, traceback

def undefined(code, names):
    module = symtable.symtable(code, "sample", "exec")
    known = {*names, *dir(builtins), *(s.get_name() for s in module.get_symbols() if s.is_assigned())}
    tables = [module]
    for table in tables:
        tables += table.get_children()
        for symbol in table.get_symbols():
            if symbol.is_global() and symbol.is_referenced() and symbol.get_name() not in known:
                return {"line": max(1, table.get_lineno()), "message": f"NameError: name '{symbol.get_name()}' is not defined"}

def run(code):
    names, printed = {"__name__": "__main__"}, io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "sample", "exec"), names)
        failure = undefined(code, names)
    except BaseException as error:
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "sample"]
        line = error.lineno if isinstance(error, SyntaxError) and not lines else (lines or [1])[-1]
        message = "${tooSlow}" if isinstance(error, KeyboardInterrupt) else traceback.format_exception_only(error)[-1].strip()
        failure = {"line": line, "message": message}
    return json.dumps({"printed": printed.getvalue(), "failure": failure})

run
`;

/** One interpreter for all samples, each with globals of its own. */
async function pythonRunner(): Promise<(code: string) => Promise<Outcome>> {
  const pyodide = await loadPyodide();
  const interrupt = new Uint8Array(new SharedArrayBuffer(1));
  pyodide.setInterruptBuffer(interrupt);
  pyodide.setStdin({ error: true });
  const run = pyodide.runPython(runInPython) as (code: string) => string;
  return async (code) => {
    interrupt[0] = 0;
    // Python blocks this thread, so another one has to keep the time: 2 is an interrupt from the keyboard.
    const clock = new Worker(`const { workerData } = require('node:worker_threads'); setTimeout(() => { workerData[0] = 2; }, ${limit});`, { eval: true, workerData: interrupt });
    try {
      return JSON.parse(run(code)) as Outcome;
    } finally {
      await clock.terminate();
    }
  };
}

async function runInNode(code: string): Promise<Outcome> {
  try {
    const script = await transform(code, { loader: 'ts', logLevel: 'silent' });
    // Away from the project, where no package is found.
    const { status, error, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], { input: script.code, cwd: tmpdir(), encoding: 'utf8', timeout: limit });
    if (error) throw new Error('code' in error && error.code === 'ETIMEDOUT' ? tooSlow : error.message);
    return { printed: stdout, failure: status === 0 ? null : { line: 1, message: /^\S*Error\b.*$/m.exec(stderr)?.[0] ?? stderr.trim() } };
  } catch (error) {
    return { printed: '', failure: { line: 1, message: error instanceof Error ? (error.message.split('\n').at(-1) ?? '') : String(error) } };
  }
}

const folder = process.argv[2] ?? 'content';
const inPython = await pythonRunner();
const runners = new Map([...['python', 'py'].map((name) => [name, inPython] as const), ...['typescript', 'ts', 'javascript', 'js'].map((name) => [name, runInNode] as const)]);
const started = Date.now();
const problems: string[] = [];
const counts = { run: 0, marked: 0 };

for (const [file, text] of [...(await readPackFolder(folder))].sort().filter(([name]) => /^[^/]+\/[^/]+\.md$/.test(name))) {
  for (const { language, runs, line, code } of codeFences(text)) {
    const report = (place: number, message: string): number => problems.push(`${folder}/${file}:${line + place - 1}: ${message}`);
    const run = runners.get(language);
    if (!run) continue;
    if (runs) {
      counts.run += 1;
      const { printed, failure } = await run(code);
      const unprinted = firstUnprinted(announcedOutputs(code), printed);
      if (failure) report(failure.line, failure.message);
      else if (unprinted) report(unprinted.line, `"${unprinted.text}" isn't printed`);
    } else {
      counts.marked += 1;
      // Pyodide reaches nothing outside itself, so what isn't meant to run can be tried there.
      if (run === inPython && (await run(code)).failure === null) report(1, 'this sample runs: leave out `no-run`');
    }
  }
}

if (counts.run === 0) problems.push(`${folder}: no sample to run`);
for (const problem of problems) console.error(problem);
console.log(`${counts.run} samples run in ${((Date.now() - started) / 1000).toFixed(1)} s, ${counts.marked} marked no-run, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;
