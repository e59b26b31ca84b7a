//! Vector store of the documentation search.

use std::collections::HashMap;

use anyhow::{Context, Result};
use qdrant_client::qdrant::{
    Condition, CreateCollectionBuilder, Distance, Filter, HnswConfigDiffBuilder, PointStruct,
    SearchPointsBuilder, UpsertPointsBuilder, VectorParamsBuilder,
};
use qdrant_client::Qdrant;
use tracing::info;

use crate::chunk::Chunk;
use crate::embed::Embedder;

pub struct DocStore<E> {
    client: Qdrant,
    collection: String,
    embedder: E,
}

pub struct Hit {
    pub path: String,
    pub text: String,
    pub score: f32,
}

impl<E: Embedder> DocStore<E> {
    /// Creates the collection when it isn't there. Fails if the server is unreachable.
    pub async fn ensure(&self) -> Result<()> {
        if self.client.collection_exists(&self.collection).await? {
            return Ok(());
        }
        self.client
            .create_collection(
                CreateCollectionBuilder::new(&self.collection)
                    .vectors_config(VectorParamsBuilder::new(self.embedder.dim(), Distance::Cosine))
                    .hnsw_config(HnswConfigDiffBuilder::default().m(16).ef_construct(128)),
            )
            .await
            .context("create collection")?;
        info!(collection = %self.collection, "created");
        Ok(())
    }

    pub async fn add(&self, chunks: &[Chunk]) -> Result<()> {
        // 64 at a time: the server limits the body of a request to 32 MB
        for batch in chunks.chunks(64) {
            let texts: Vec<&str> = batch.iter().map(|c| c.text.as_str()).collect();
            let vectors = self.embedder.embed(&texts).await?;
            let points: Vec<PointStruct> = batch
                .iter()
                .zip(vectors)
                .map(|(c, v)| PointStruct::new(c.id, v, HashMap::from([("path", c.path.clone().into())])))
                .collect();
            self.client.upsert_points(UpsertPointsBuilder::new(&self.collection, points)).await?;
        }
        Ok(())
    }

    /// Nearest neighbours of `question`, within one product if given.
    pub async fn search(&self, question: &str, product: Option<&str>, k: u64) -> Result<Vec<Hit>> {
        let v = self.embedder.embed(&[question]).await?.remove(0);
        let mut req = SearchPointsBuilder::new(&self.collection, v, k).with_payload(true);
        if let Some(p) = product {
            req = req.filter(Filter::must([Condition::matches("product", p.to_string())]));
        }
        let res = self.client.search_points(req).await.context("search")?;
        Ok(res.result.into_iter().map(Hit::from).collect())
    }
}
