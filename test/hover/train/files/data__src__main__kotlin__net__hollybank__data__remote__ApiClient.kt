package net.hollybank.data.remote

import com.squareup.moshi.JsonAdapter
import com.squareup.moshi.JsonReader
import com.squareup.moshi.JsonWriter
import com.squareup.moshi.Moshi
import okhttp3.Interceptor
import okhttp3.OkHttpClient
import okhttp3.Response
import retrofit2.Retrofit
import retrofit2.converter.moshi.MoshiConverterFactory
import java.net.URLEncoder
import java.time.Instant
import java.util.Base64
import java.util.concurrent.TimeUnit

/** Moshi adapter for timestamps; the server sends seconds since the epoch. */
internal class InstantAdapter : JsonAdapter<Instant>() {
    override fun fromJson(reader: JsonReader): Instant = Instant.ofEpochSecond(reader.nextLong())

    override fun toJson(writer: JsonWriter, value: Instant?) {
        writer.value(value?.epochSecond)
    }
}

/** Adds the session token and identifies the app. */
internal class AuthInterceptor(private val tokens: TokenStore) : Interceptor {
    override fun intercept(chain: Interceptor.Chain): Response {
        val builder = chain.request().newBuilder()
            .header("User-Agent", "hollybank-android")
        tokens.current()?.let { builder.header("Authorization", "Bearer $it") }
        return chain.proceed(builder.build())
    }
}

object ApiClient {
    private val encoder: Base64.Encoder = Base64.getUrlEncoder().withoutPadding()

    fun create(baseUrl: String, tokens: TokenStore): HollybankApi {
        val moshi = Moshi.Builder()
            .add(Instant::class.java, InstantAdapter())
            .build()
        val http = OkHttpClient.Builder()
            .connectTimeout(10, TimeUnit.SECONDS)
            .addInterceptor(AuthInterceptor(tokens))
            .build()
        return Retrofit.Builder()
            .baseUrl(baseUrl)
            .client(http)
            .addConverterFactory(MoshiConverterFactory.create(moshi))
            .addCallAdapterFactory(ResultCallAdapterFactory())
            .build()
            .create(HollybankApi::class.java)
    }

    /** Builds the query string of a search; empty parameters are left out. */
    fun queryOf(params: Map<String, String?>): String = params
        .filterValues { !it.isNullOrBlank() }
        .map { (k, v) -> "$k=" + URLEncoder.encode(v, "UTF-8") }
        .joinToString("&")

    fun cursor(bytes: ByteArray): String = encoder.encodeToString(bytes)
}
