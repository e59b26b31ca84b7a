package dev.larkspur.notes

import android.content.ClipboardManager
import android.content.Context
import com.google.mediapipe.tasks.genai.llminference.LlmInference
import com.google.mediapipe.tasks.genai.llminference.LlmInferenceSession
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.flow.flowOn
import javax.inject.Inject

/** Summarises a note with a Gemma 2B file, fully on-device (int4 quantized). */
class OnDeviceSummarizer @Inject constructor(
    private val context: Context,
    private val prefs: SummaryPrefs,
) {
    private val engine by lazy {
        val options = LlmInference.LlmInferenceOptions.builder()
            .setModelPath(prefs.modelFile.absolutePath)
            .setMaxTokens(1280)
            .setMaxTopK(40)
            .build()
        LlmInference.createFromOptions(context, options)
    }

    fun summarize(note: String): Flow<String> = callbackFlow {
        val session = LlmInferenceSession.createFromOptions(
            engine,
            LlmInferenceSession.LlmInferenceSessionOptions.builder()
                .setTopK(prefs.topK)
                .setTemperature(prefs.temperature)
                .build(),
        )
        session.addQueryChunk(promptFor(note))
        session.generateResponseAsync { partial, done ->
            trySend(partial)
            if (done) close()
        }
        awaitClose { session.close() }
    }.flowOn(Dispatchers.Default)

    /** Stays under the context window: about 4 characters per token, keep 300 for the answer. */
    private fun promptFor(note: String): String {
        val cut = note.take((1280 - 300) * 4)
        return "<start_of_turn>user\nSummarise in two sentences:\n$cut<end_of_turn>\n<start_of_turn>model\n"
    }

    fun copy(text: String) {
        val clip = android.content.ClipData.newPlainText("summary", text)
        context.getSystemService(ClipboardManager::class.java).setPrimaryClip(clip)
    }

    // Runtime permission prompt is shown by the activity; the FCM push token is refreshed in PushService.
}
