package io.larkspur.scribe

import android.content.Context
import android.util.Log
import com.google.mediapipe.tasks.genai.llminference.LlmInference
import com.google.mediapipe.tasks.genai.llminference.LlmInferenceSession
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.flow.flowOn
import java.io.File

private const val TAG = "LocalSummarizer"
private const val MODEL_FILE = "gemma-2b-it-int4.task"

/**
 * Summarises voice notes with an on-device model; nothing leaves the phone.
 *
 * @param context application context, used for the files dir
 */
class LocalSummarizer(
    private val context: Context,
    private val io: CoroutineDispatcher = Dispatchers.IO,
) {
    private val inference: LlmInference by lazy { load() }

    private fun load(): LlmInference {
        val file = File(context.filesDir, MODEL_FILE)
        check(file.exists()) { "model not downloaded yet" }
        Log.i(TAG, "loading ${file.length() / 1_048_576} MiB")
        val options = LlmInference.LlmInferenceOptions.builder()
            .setModelPath(file.path)
            .setMaxTokens(1280)
            .setPreferredBackend(LlmInference.Backend.GPU)
            .build()
        return LlmInference.createFromOptions(context, options)
    }

    fun summarize(note: String): Flow<String> = callbackFlow {
        val sessionOptions = LlmInferenceSession.LlmInferenceSessionOptions.builder()
            .setTopK(40)
            .setTemperature(0.3f)
            .build()
        val session = LlmInferenceSession.createFromOptions(inference, sessionOptions)
        session.addQueryChunk(buildPrompt(note))
        session.generateResponseAsync { partial, done ->
            trySend(partial)
            if (done) close()
        }
        awaitClose { session.close() }
    }.flowOn(io)

    /** Number of tokens of [text], to warn before a note is cut. */
    fun count(text: String): Int = inference.sizeInTokens(text)

    private fun buildPrompt(note: String) = """
        <start_of_turn>user
        Summarise this note in three bullet points:
        $note<end_of_turn>
        <start_of_turn>model
    """.trimIndent()

    /** Called from onTrimMemory when the system is short of memory. */
    fun release() = inference.close()
}
