package io.bascule

data class EvaluationContext(val userKey: String, val country: String? = null, val userAgent: String? = null)
data class Variant(val name: String, val weight: Int)
data class Feature(val key: String, val variants: List<Variant>, val salt: String)

/** 10 000 buckets. The modulo has a tiny bias towards low buckets, which we accept; don't change the seed. */
fun pickVariant(feature: Feature, ctx: EvaluationContext): String {
    val bucket = (murmur3("${feature.salt}:${ctx.userKey}", seed = 42) and 0x7fffffff) % 10_000
    var upper = 0
    return feature.variants.firstOrNull { upper += it.weight; bucket < upper }?.name ?: "off"
}
