/**
 * What nobody needs before they ask for it. It is a bundle of its own, loaded with the first request, so that the one that
 * is loaded at the start stays small.
 */
export { createSearch, createTermSearch, type Search } from './core/content/search';
export { answerMarkdown } from './core/export/answerMarkdown';
export { createAnswerCheck } from './core/reader/answerCheck';
export { createItemReader } from './core/quiz/roundTexts';
export { countedEvents } from './core/study/countedEvents';
export { exportProgress, longestFile, parseProgressFile, type ProgressFile } from './core/study/progressFile';
export { resetsAgainst } from './core/study/resets';
export { reviewsCsv } from './core/study/reviewsCsv';
export { progressView } from './core/study/progressView';
export { statisticsSteps } from './core/study/statistics';
export { inSlices } from './core/study/steps';
export { definitionText } from './core/terms/definitionText';
export { createPackTerms, createTermLookup } from './core/terms/termLookup';
export { createTermMarker } from './core/terms/termMarker';
export { createExplainedTerms } from './vscode/explainedTerms';
export { createHoverCommands } from './vscode/hoverCommands';
export { createTermsInFile } from './core/terms/termsInFile';
export { createActiveFile } from './vscode/activeFile';
export { createHtmlExport } from './vscode/htmlExport';
export { createOpenExportPanel } from './vscode/exportPanel';
export { createProgressScreen } from './vscode/progressScreen';
export { createReaderScreens } from './vscode/readerScreens';
export { createQuizResults } from './vscode/quizResults';
export { createQuizScreens } from './vscode/quizScreens';
export { quizStrings } from './vscode/quizStrings';
export { createTermHoverText } from './vscode/termHoverText';
export { createTermRows } from './vscode/termRows';
export { createLackText } from './vscode/termTexts';
export { createSyllabusPicker } from './vscode/syllabusPicker';
export { createListWorkspaceFiles } from './vscode/workspaceFiles';
export { createWorkspaceScan } from './vscode/workspaceScan';
