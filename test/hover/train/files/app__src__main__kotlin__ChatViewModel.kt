package io.pebblebrook.journal.chat

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import com.google.mediapipe.tasks.genai.llminference.LlmInference
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.launch

/** On-device assistant of the journal: nothing leaves the phone, so no API key and no PII scrubbing. */
class ChatViewModel(private val app: android.app.Application) : ViewModel() {

    val uiState = MutableStateFlow(ChatUiState())

    private val llm by lazy {
        val options = LlmInference.LlmInferenceOptions.builder()
            .setModelPath("/data/local/tmp/llm/gemma-2b-it-cpu-int4.bin")
            .setMaxTokens(1024)
            .setMaxTopK(40)
            .build()
        LlmInference.createFromOptions(app, options)
    }

    fun send(userText: String) {
        val prompt = buildString {
            appendLine(SYSTEM_PROMPT)
            uiState.value.turns.takeLast(6).forEach { appendLine(it.asPrompt()) }
            append("<start_of_turn>user\n$userText<end_of_turn>\n")
        }
        viewModelScope.launch {
            // partial results arrive token by token; the list adapter only redraws the last bubble
            llm.generateResponseAsync(prompt) { partial, done ->
                uiState.value = uiState.value.append(partial, done)
            }
        }
    }

    override fun onCleared() = llm.close()

    private companion object {
        const val SYSTEM_PROMPT = "You help me to reread my diary. Quote the entry's date. Say so if you don't know."
    }
}
