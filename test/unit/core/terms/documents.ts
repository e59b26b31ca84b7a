import type { TermForms } from '../../../../src/core/content/packIndex';
import type { TermDocument } from '../../../../src/core/terms/fileEvidence';
import { textDocument } from '../../../../src/core/terms/textDocument';

/** A document as VS Code would have it. */
export function documentOf(text: string, languageId = 'markdown', path = '/note.md'): TermDocument {
  return { ...textDocument(text, path), languageId };
}

export const someTerms: readonly TermForms[] = [
  { id: 'lora', term: 'low-rank adaptation (LoRA)', forms: ['low-rank adaptation', 'LoRA'] },
  { id: 'rag', term: 'RAG', forms: ['RAG', 'retrieval-augmented generation'] },
  { id: 'prompt', term: 'prompt', forms: ['prompt', 'invite'] },
  { id: 'prompt-engineering', term: 'prompt engineering', forms: ['prompt engineering'] },
  { id: 'fine-tuning', term: 'fine-tuning', forms: ['fine-tuning', 'fine-tune', 'réglage fin'] },
  { id: 'token', term: 'token', forms: ['token', 'jeton'] },
  { id: 'quantization', term: 'quantization', forms: ['quantization', 'load_in_4bit'] },
  { id: 'network', term: 'réseau', forms: ['réseau de neurones'] },
  { id: 'encoder', term: 'encodeur', forms: ['encodeur', 'encoder'] },
  { id: 'top-k-sampling', term: 'top-k', forms: ['top-k'] },
  { id: 'learning-rate', term: 'learning rate', forms: ['learning rate', "taux d'apprentissage"] },
  { id: 'embedding', term: 'embedding', forms: ['embedding'] },
];
