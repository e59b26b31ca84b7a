package org.carnet.llm

import android.app.ActivityManager
import android.content.Context
import android.os.BatteryManager
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.channelFlow

/** Thin wrapper around the JNI build of llama.cpp. One instance per process. */
class LocalLlm(private val context: Context, private val native: NativeBridge) {

    data class Params(
        val nCtx: Int = 4096,
        val nThreads: Int = 4,
        val nGpuLayers: Int = 0,        // Vulkan crashes on half of the phones, see settings
        val temp: Float = 0.7f,
        val topP: Float = 0.9f,
        val repeatPenalty: Float = 1.1f,
        val flashAttn: Boolean = false,
        val loraPath: String? = null,
    )

    /** Picks the file that fits: 4-bit quantization below 6 GB of RAM, 8-bit above. */
    fun pickFile(): String {
        val info = ActivityManager.MemoryInfo()
        (context.getSystemService(Context.ACTIVITY_SERVICE) as ActivityManager).getMemoryInfo(info)
        return if (info.totalMem < 6L shl 30) "journal-1b-q4_k_m.gguf" else "journal-1b-q8_0.gguf"
    }

    fun summarize(note: String, p: Params = Params()): Flow<String> = channelFlow {
        if (tooHot()) throw Overheated()
        val handle = native.load(pickFile(), p.nCtx, p.nGpuLayers, p.loraPath)
        try {
            val prompt = native.applyChatTemplate(handle, SYS_PROMPT, note)
            native.generate(handle, prompt, p.temp, p.topP, p.repeatPenalty) { token ->
                trySend(token).isSuccess   // false stops the native loop
            }
        } finally {
            native.clearKvCache(handle)
            native.free(handle)
        }
    }

    // Tenths of a degree. Above 43 °C the battery temperature makes Android throttle the
    // big cores and we drop to 1 token/s, so don't start.
    private fun tooHot(): Boolean {
        val i = context.registerReceiver(null, batteryFilter) ?: return false
        return i.getIntExtra(BatteryManager.EXTRA_TEMPERATURE, 0) > 430
    }

    companion object {
        // Short on purpose: a 1B model forgets long system prompts.
        const val SYS_PROMPT = "Summarize the diary note in three short sentences. Keep names."
    }
}
