package be.colibri.tracking.ui

import android.view.LayoutInflater
import android.view.ViewGroup
import androidx.recyclerview.widget.DiffUtil
import androidx.recyclerview.widget.ListAdapter
import be.colibri.tracking.databinding.ItemParcelBinding

class ParcelAdapter(private val onClick: (Parcel) -> Unit) :
    ListAdapter<Parcel, ParcelAdapter.Holder>(Diff) {

    class Holder(val b: ItemParcelBinding) : androidx.recyclerview.widget.RecyclerView.ViewHolder(b.root)

    override fun onCreateViewHolder(parent: ViewGroup, viewType: Int): Holder =
        Holder(ItemParcelBinding.inflate(LayoutInflater.from(parent.context), parent, false))

    override fun onBindViewHolder(holder: Holder, position: Int) {
        val parcel = getItem(position)
        holder.b.label.text = parcel.reference
        holder.b.weight.text = "%.1f kg".format(parcel.weightGrams / 1000.0)
        holder.b.route.text = parcel.stops.joinToString(" → ")
        holder.b.lossBanner.isVisible = parcel.reportedLost   // déclaration de perte en cours
        holder.b.background.setGradient(R.color.sand, R.color.dune)
        holder.itemView.setOnClickListener { onClick(parcel) }
    }

    private object Diff : DiffUtil.ItemCallback<Parcel>() {
        override fun areItemsTheSame(a: Parcel, b: Parcel) = a.id == b.id
        override fun areContentsTheSame(a: Parcel, b: Parcel) = a == b
    }
}
