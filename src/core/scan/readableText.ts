/** What is larger is data rather than something written, and reading it would take long. In bytes. */
export const largestFile = 1024 * 1024;

/** How much of a file's beginning shows whether it is text. */
const sample = 8_192;

/** Ends of names of files that hold no text: they needn't be read to see that. */
const binaryEnds = new Set(
  `png jpg jpeg gif bmp ico icns webp avif heic tif tiff psd pdf zip gz tgz bz2 xz zst 7z rar tar jar war whl egg vsix exe dll so dylib a lib o obj pdb class
  pyc pyd wasm bin dat db sqlite sqlite3 mp3 wav ogg flac m4a mp4 mov avi mkv webm woff woff2 ttf otf eot doc docx xls xlsx ppt pptx odt npy npz pkl pickle pt
  pth ckpt safetensors gguf ggml onnx h5 hdf5 parquet arrow feather tflite pb mlmodel joblib`.split(/\s+/),
);

/** @param path with slashes between its parts */
export function isBinaryName(path: string): boolean {
  return binaryEnds.has(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}

/** The text of a file; undefined if it holds none. */
export function readableText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.subarray(0, sample).includes(0) ? undefined : new TextDecoder().decode(bytes);
}
