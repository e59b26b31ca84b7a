import assert from 'node:assert/strict';
import { labelledDocument } from '../../../hover/labels';
import { nothing, packTerms, rows } from './hoverRows';
import * as sources from './hoverSources';

// A table over the built-in pack, as long as there are ways to write a term.

rows('Singular and plural', sources.guide, [
  ['A large language mo|del reads', 'large-language-model'],
  ['Large language mod|els read', 'large-language-model'],
  ['each tok|en becomes', 'token'],
  ['reads tok|ens, not words', 'token'],
  ['becomes an emb|edding', 'embedding'],
  ['two embed|dings', 'embedding'],
  ['two LL|Ms answer', 'large-language-model'],
  ['*Halluci|nations* drop', 'hallucination'],
  ['no halluci|nation', 'hallucination'],
  ['from a vector data|base into', 'vector-database'],
  ['two vector data|bases', 'vector-database'],
  ['the mixture of exp|erts', 'mixture-of-experts'],
  ['an enco|der and two', 'encoder'],
  ['both deco|ders', 'decoder'],
  ['several GA|Ns', 'gan'],
]);

rows('Hyphen, space, and neither', sources.guide, [
  ['Fine-tu|ning all weights', 'fine-tuning'],
  ['by fine tun|ing it', 'fine-tuning'],
  ['by finetun|ing it', 'fine-tuning'],
  ['by fine‑tun|ing it', 'fine-tuning'],
  ['they fine-tun|ed it', 'fine-tuning'],
  ['zero sh|ot prompts', 'zero-shot-learning'],
  ['zerosh|ot prompts', 'zero-shot-learning'],
  ['few-shot prom|pting', 'few-shot-learning'],
  ['a pre-trai|ned checkpoint', 'pre-trained-model'],
  ['it was pretr|ained', 'pre-training'],
  ['self atten|tion', 'self-attention'],
  ['a U-N|et', 'u-net'],
  ['a UN|et', 'u-net'],
  ['chain-of-tho|ught', 'chain-of-thought'],
  ['chain of tho|ught', 'chain-of-thought'],
  ['vector-sto|re', 'vector-database'],
  ['vectorst|ore', 'vector-database'],
  ['with top-|p 0.9', 'top-p-sampling'],
  ['a reca|ll@10 of', 'recall-at-k'],
  ['recall@1|0 of', 'recall-at-k'],
  ['of the query, key, val|ue', 'query-key-value'],
  ['System 1 / Sys|tem 2', 'system-1-system-2'],
  ['the prom|pt, engineering', 'prompt'],
  ['retrieval augmented gene|ration', 'rag'],
  ['the un et l’au|tre', nothing],
]);

rows('Markdown at the borders of a word', sources.guide, [
  ['compare **R|AG**', 'rag'],
  ['compare **RAG|**', 'rag'],
  ['_zer|o-shot_ prompts', 'zero-shot-learning'],
  ['_zero-shot|_ prompts', 'zero-shot-learning'],
  ['`Lo|RA` fine-tuning', 'lora'],
  ['__RAG|__ again', 'rag'],
  ['***fine-tu|ning***', 'fine-tuning'],
  ['~~few-sh|ot~~', 'few-shot-learning'],
  ['[LoR|A](https://example.org)', 'lora'],
  ['## Reran|king', 'reranking'],
  ['(RA|G)', 'rag'],
  ['“hallucin|ation”', 'hallucination'],
]);

rows('Letter case', sources.guide, [
  ['- CL|IP embeds', 'clip'],
  ['A Re|Act agent', 'react-agent'],
  ['a GA|N can', 'gan'],
  ['- Ad|am converges', 'adam'],
  ['than S|GD here', 'gradient-descent'],
  ['RL|HF and DPO', 'rlhf'],
  ['and DP|O need', 'dpo'],
  ['SF|T only', 'supervised-fine-tuning'],
  ['LORA adap|ters', 'adapter'],
  ['FINE-TUN|ING', 'fine-tuning'],
  ['Hallucin|ations are', 'hallucination'],
  ['a video cl|ip of it', nothing],
  ['React| and Vue', nothing],
  ['an old ra|g', nothing],
  ['la ROPE| d’un autre', nothing],
]);

rows('The longest term', sources.guide, [
  ['Multi-head atten|tion', 'multi-head-attention'],
  ['self-atten|tion and', 'self-attention'],
  ['cross-atten|tion are', 'cross-attention'],
  ['a large langu|age model', 'large-language-model'],
  ['Adapting a language mo|del', 'language-model'],
  ['Retrieval-augmented gene|ration puts', 'rag'],
  ['the prompt engin|eering', 'prompt-engineering'],
  ['prompt inj|ection', 'prompt-injection'],
  ['the token emb|edding', 'embedding'],
  ['the embedding mod|el', 'embedding-model'],
  ['learning rate sche|dule', 'learning-rate-schedule'],
  ['The context win|dow holds', 'context-window'],
  ['a stable diff|usion model', 'stable-diffusion'],
  ['supervised fine-tun|ing', 'supervised-fine-tuning'],
]);

rows('Words that merely begin, end or contain', sources.guide, [
  ['tokenisable|s', nothing],
  ['to betok|en', nothing],
  ['a storage| box', nothing],
  ['a drago|n', nothing],
  ['floral| patterns', nothing],
  ['organic| food', nothing],
  ['promptly| sent', nothing],
  ['the   | rest', nothing],
]);

rows('Addresses', sources.guide, [
  ['https://example.org/blog/lo|ra-and-rag', nothing],
  ['lora-and-rag/pro|mpt.html', nothing],
  ['for more on pro|mpts', 'prompt'],
  ['at https://llm.example/fine-tun|ing', nothing],
  ['git+ssh://host/fine-tun|ing.git', nothing],
  ['(https://host/x) and fine-tun|ing', 'fine-tuning'],
]);

rows('French inflection and elision', sources.guideInFrench, [
  ['Un grand modèle de lan|gage', 'large-language-model'],
  ['les grands modèles de lan|gage', 'large-language-model'],
  ['lit des jet|ons', 'token'],
  ['et l’enco|deur en', 'encoder'],
  ["l'enco|deur", 'encoder'],
  ['d’encod|eurs', 'encoder'],
  ["L'image débru|itée", 'denoising'],
  ['les images débruit|ées', 'denoising'],
  ["d'un modèle de diff|usion", 'diffusion-model'],
  ['Les bases vector|ielles', 'vector-database'],
  ['une base vector|ielle', 'vector-database'],
  ['des plong|ements', 'embedding'],
  ['les réseaux de neurones convol|utifs', 'convolutional-network'],
  ['deux réseaux de neur|ones', 'neural-network'],
  ['un réseau de neur|ones', 'neural-network'],
  ['Les réseaux antagonistes géné|ratifs', 'gan'],
  ['un modèle pré-entr|aîné', 'pre-trained-model'],
  ['deux modèles génér|atifs', 'generative-model'],
  ['une réponse hallu|cinée', 'hallucination'],
  ['Les hallu|cinations', 'hallucination'],
  ['l’aff|inage avec', 'fine-tuning'],
  ['réglages f|ins', 'fine-tuning'],
  ['le R|AG,', 'rag'],
  ["l'inv|ite few-shot", 'few-shot-learning'],
  ['Le taux d’appr|entissage', 'learning-rate'],
  ["un taux d'appr|entissage", 'learning-rate'],
  ['la fonction de per|te', 'loss-function'],
  ['La fenêtre de cont|exte', 'context-window'],
  ['L’ag|ent ReAct', 'react-agent'],
  ['la génération augmentée par récup|ération', 'rag'],
  ['un auto-enc|odeur variationnel', 'vae'],
  ['avec Lo|RA', 'lora'],
  ['du déco|deur', 'decoder'],
  ['la tempé|rature règle', 'temperature'],
  ['règle l’échantill|onnage', 'sampling'],
  ['GÉNÉRATION AUGMENTÉE PAR RÉCUP|ÉRATION', 'rag'],
  ['generation augmentee par recup|eration', 'rag'],
  ['qu’un jet|on', 'token'],
  ['test de l’aiguille dans une botte de fo|in', 'needle-in-a-haystack'],
]);

rows('Names in Python about training', sources.loraTraining, [
  ['load_in_8|bit', 'quantization'],
  ['load_in_4|bit', 'quantization'],
  ['bnb_4bit_com|pute_dtype', 'bitsandbytes'],
  ['Lo|raConfig(r=16', 'lora'],
  ['lora_al|pha', 'lora'],
  ['lora_drop|out', 'lora'],
  ['MAX_NEW_TOK|ENS', 'max-tokens'],
  ['get_peft_mo|del(model', 'peft'],
  ['AutoTokeni|zer.from', 'tokenizer'],
  ['from_pretr|ained', 'pre-trained-model'],
  ['SFTTrai|ner(', 'supervised-fine-tuning'],
  ['learning_r|ate=2e-4', 'learning-rate'],
  ['num_train_epo|chs', 'epoch'],
  ['per_device_train_batch_s|ize', 'batch-size'],
  ['warmup_rat|io', 'learning-rate-schedule'],
  ['torch.bfloa|t16', 'numerical-precision'],
  ['"q_pr|oj"', 'query-key-value'],
  ['"a pro|mpt"', 'prompt'],
  ['lo|ss = trainer', 'loss-function'],
  ['input_i|ds', 'token'],
  ['import tor|ch', nothing],
  ['print|(', nothing],
]);

rows('Names in Python about a network', sources.attentionModule, [
  ['class CausalSelfAt|tention', 'self-attention'],
  ['self.n_he|ad = n_head', 'multi-head-attention'],
  ['n_em|bd: int', 'embedding'],
  ['nn.Drop|out(', 'dropout'],
  ['the grad|ient flows', 'gradient'],
  ['F.soft|max', 'softmax'],
  ['to the log|its', 'logits'],
  ['atten|tion = F.softmax', 'attention'],
  ['F.cross_ent|ropy', 'cross-entropy'],
  ['loss.back|ward()', 'backpropagation'],
  ['optimizer.zero_gr|ad', 'gradient'],
  ['optimizer.st|ep', 'optimizer'],
  ['torch.grad|ient(', 'gradient'],
  ['(self, n_embd|', 'embedding'],
  ['batch.tok|ens', 'token'],
  ['self.attention_drop|out', 'dropout'],
]);

rows('Names in TypeScript', sources.chatStream, [
  ['maxTok|ens = 512', 'max-tokens'],
  ['max_tok|ens:', 'max-tokens'],
  ['temper|ature: 0.2', 'temperature'],
  ['top_|p: 0.9', 'top-p-sampling'],
  ['systemPro|mpt = ', 'system-message'],
  ['SYSTEM_PRO|MPT_LIMIT', 'system-message'],
  ['answer(pro|mpt', 'prompt'],
  ['my|Prompt = 1', 'prompt'],
  ['my|_prompt = 2', nothing],
  ['my_|prompt = 2', 'prompt'],
  ['last|LLMAnswer', 'large-language-model'],
  ['const tok|ens', 'token'],
  ['chat.comple|tions', 'completion'],
  ['const comple|tion', 'completion'],
  ["'gpt-4|o').encode", 'gpt'],
  ['the context win|dow', 'context-window'],
  ['the retrieved pass|ages', 'retrieval'],
  ['Promise<str|ing>', nothing],
  ['messa|ges:', nothing],
]);

rows('Names in JavaScript', sources.ragScript, [
  ['new OpenAIEmbed|dings()', 'embedding-model'],
  ['RecursiveCharacterTextSp|litter(', 'recursive-chunking'],
  ['chunkSi|ze', 'chunking'],
  ['chunkOver|lap', 'chunking'],
  ['const chu|nks', 'chunking'],
  ['const vectorSt|ore', 'vector-database'],
  ['const retrie|ver', 'retriever'],
  ['promptTemp|late.format', 'prompt-template'],
  ['const pro|mpt =', 'prompt'],
  ['ques|tion })', nothing],
]);

rows('Six lines of settings', sources.loraSettings, [
  ['base_mo|del', 'base-model'],
  ['load_in_8|bit', 'quantization'],
  ['adap|ter: lora', 'adapter'],
  ['adapter: lo|ra', 'lora'],
  ['lora_|r: 16', 'lora'],
  ['lora_al|pha', 'lora'],
  ['learning-r|ate', 'learning-rate'],
]);

rows('Names in JSON', sources.serveSettings, [
  ['"quantiz|ation"', 'quantization'],
  ['"aw|q"', 'quantization'],
  ['max_model_l|en', 'context-window'],
  ['tensor_parallel_s|ize', 'tensor-parallelism'],
  ['"temper|ature"', 'temperature'],
  ['"top_|k"', 'top-k-sampling'],
  ['Lla|ma-3.1', 'llama'],
]);

rows('Names in Go', sources.embedClient, [
  ['// EmbedChunks turns chu|nks', 'chunking'],
  ['into embed|dings', 'embedding'],
  ['the vector sto|re', 'vector-database'],
  ['openai.Embed|dingRequest', 'embedding'],
  ['PromptTok|ens', 'token'],
  ['return n|il', nothing],
]);

rows('Names in Java', sources.assistantService, [
  ['retrieval-augmented gene|ration', 'rag'],
  ['VectorSt|ore vectorStore', 'vector-database'],
  ['VectorStore vectorSt|ore;', 'vector-database'],
  ['SYSTEM_PRO|MPT =', 'system-message'],
  ['the LL|M must', 'large-language-model'],
  ['.pro|mpt()', 'prompt'],
  ['SupportAssist|ant {', nothing],
]);

rows('Names in Rust', sources.sampler, [
  ['the next tok|en from', 'token'],
  ['the log|its of', 'logits'],
  ['the language mo|del', 'language-model'],
  ['temper|ature: f64', 'temperature'],
  ['top_|k: usize', 'top-k-sampling'],
  ['soft|max(&', 'softmax'],
  ['let kv_ca|che', 'kv-cache'],
  ['Lla|ma, tokens', 'llama'],
  ['&[u3|2]', nothing],
]);

rows('A script that only imports a library of the field', sources.pictureScript, [
  ['(pro|mpt="a lighthouse', 'prompt'],
  ['DiffusionPipe|line', 'diffusion-model'],
  ['guidance_sc|ale', 'guidance-scale'],
  ['image.sa|ve', nothing],
]);

test('The hover finds at each place what is found in the whole line, in every file', async () => {
  const { terms } = await packTerms();
  for (const [file, text] of Object.values(sources)) {
    const document = labelledDocument(file, text);
    for (let line = 0; line < document.lineCount; line++) {
      for (const match of terms.inLine(document, line)) {
        assert.ok(terms.at(document, line, match.start), `${file}: ${document.lineAt(line).text.slice(match.start, match.end)}`);
      }
    }
  }
});
