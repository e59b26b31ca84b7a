/* Runs in a module worker. Messages in: {type, id, ...}; messages out: {id, status, ...}. */
import { env, AutoTokenizer, AutoProcessor, WhisperForConditionalGeneration, TextStreamer, full } from '@huggingface/transformers';

env.allowLocalModels = false;
env.backends.onnx.wasm.numThreads = Math.min(4, self.navigator.hardwareConcurrency ?? 1);

const MODEL_ID = 'onnx-community/whisper-base';
const MAX_NEW_TOKENS = 128;

/** Loads everything once; later calls share the same promise. */
class Captioner {
  static parts = null;

  static load(onProgress) {
    this.parts ??= Promise.all([
      AutoTokenizer.from_pretrained(MODEL_ID, { progress_callback: onProgress }),
      AutoProcessor.from_pretrained(MODEL_ID, { progress_callback: onProgress }),
      WhisperForConditionalGeneration.from_pretrained(MODEL_ID, {
        device: self.navigator.gpu ? 'webgpu' : 'wasm',
        dtype: { encoder_model: 'fp32', decoder_model_merged: 'q4' },
        progress_callback: onProgress,
      }),
    ]);
    return this.parts;
  }
}

let busy = false;

async function caption({ id, samples, language }) {
  if (busy) return;
  busy = true;
  self.postMessage({ id, status: 'start' });
  const [tokenizer, processor, model] = await Captioner.load();
  const streamer = new TextStreamer(tokenizer, {
    skip_prompt: true,
    skip_special_tokens: true,
    callback_function: (text) => self.postMessage({ id, status: 'update', text }),
  });
  const inputs = await processor(samples);
  const outputs = await model.generate({ ...inputs, max_new_tokens: MAX_NEW_TOKENS, language, streamer });
  const [text] = tokenizer.batch_decode(outputs, { skip_special_tokens: true });
  self.postMessage({ id, status: 'complete', text });
  busy = false;
}

/** Joins the byte chunks of a recorded clip into one array; the encoder of the camera writes Opus in WebM. */
async function readClip(stream) {
  const parts = [];
  const reader = stream.getReader();
  for (let r = await reader.read(); !r.done; r = await reader.read()) parts.push(r.value);
  const bytes = await new Blob(parts, { type: 'video/webm' }).arrayBuffer();
  const context = new OfflineAudioContext(1, 16000, 16000);
  const audio = await context.decodeAudioData(bytes);
  return audio.getChannelData(0);
}

self.addEventListener('message', async ({ data }) => {
  try {
    if (data.type === 'load') {
      const [, , model] = await Captioner.load((p) => self.postMessage({ status: 'progress', ...p }));
      await model.generate({ input_features: full([1, 80, 3000], 0), max_new_tokens: 1 }); // compiles the shaders
      self.postMessage({ status: 'ready' });
    }
    if (data.type === 'clip') await caption({ ...data, samples: await readClip(data.stream) });
  } catch (error) {
    busy = false;
    self.postMessage({ id: data.id, status: 'error', message: String(error) });
  }
});
