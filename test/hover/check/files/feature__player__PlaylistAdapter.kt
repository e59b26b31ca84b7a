package fm.bellwether.player

import android.view.LayoutInflater
import android.view.ViewGroup
import androidx.media3.exoplayer.DefaultDecoderFactoryProvider
import androidx.recyclerview.widget.DiffUtil
import androidx.recyclerview.widget.ListAdapter
import fm.bellwether.databinding.RowTrackBinding

class PlaylistAdapter(
    private val onClick: (Track) -> Unit,
) : ListAdapter<Track, PlaylistAdapter.Row>(DIFF) {

    class Row(val b: RowTrackBinding) : androidx.recyclerview.widget.RecyclerView.ViewHolder(b.root)

    override fun onCreateViewHolder(parent: ViewGroup, viewType: Int): Row =
        Row(RowTrackBinding.inflate(LayoutInflater.from(parent.context), parent, false))

    override fun onBindViewHolder(h: Row, pos: Int) {
        val t = getItem(pos)
        h.b.title.text = t.title
        h.b.label.text = t.recordLabel
        h.b.bitrate.text = "${t.kbps} kbps, ${t.samplingRate / 1000} kHz"
        h.b.cover.foreground = gradientFor(t.dominantColor)
        h.b.root.setOnClickListener { onClick(t) }
    }

    private companion object {
        val DIFF = object : DiffUtil.ItemCallback<Track>() {
            override fun areItemsTheSame(a: Track, b: Track) = a.id == b.id
            override fun areContentsTheSame(a: Track, b: Track) = a == b
        }
    }
}

/** Gapless playback: the next item is decoded while the last two seconds play. Audio focus loss pauses. */
internal class GaplessQueue(private val transformer: androidx.media3.transformer.Transformer) {
    private val buffer = ArrayDeque<Track>()
    fun onAudioFocusLoss() = buffer.clear()
    fun streamingQuality(metered: Boolean) = if (metered) 96 else 256
}
