package rag

import (
	"context"
	"fmt"
	"log/slog"
	"sync"

	"github.com/qdrant/go-client/qdrant"
)

const (
	chunkSize    = 900
	chunkOverlap = 120
	upsertBatch  = 64 // rows per gRPC call, a transport limit only
)

// IndexWorker pulls documents off a NATS queue, cuts and embeds them, and writes
// the points into Qdrant.
type IndexWorker struct {
	embedder Embedder
	db       *qdrant.Client
	log      *slog.Logger
	pool     sync.Pool
}

// Run is a pipeline of three goroutines joined by channels; ctx cancels all of them.
func (w *IndexWorker) Run(ctx context.Context, in <-chan Document) error {
	pieces := make(chan Piece, 256)
	go w.split(ctx, in, pieces)
	batch := make([]Piece, 0, upsertBatch)
	for p := range pieces {
		batch = append(batch, p)
		if len(batch) == upsertBatch {
			if err := w.upsert(ctx, batch); err != nil {
				return fmt.Errorf("upsert: %w", err)
			}
			batch = batch[:0]
		}
	}
	return w.upsert(ctx, batch)
}

func (w *IndexWorker) upsert(ctx context.Context, ps []Piece) error {
	texts := make([]string, len(ps))
	for i, p := range ps {
		texts[i] = p.Text
	}
	vecs, err := w.embedder.Embed(ctx, texts)
	if err != nil {
		return err
	}
	pts := make([]*qdrant.PointStruct, len(ps))
	for i := range ps {
		pts[i] = &qdrant.PointStruct{
			Id:      qdrant.NewIDUUID(ps[i].ID),
			Vectors: qdrant.NewVectors(vecs[i]...),
			Payload: qdrant.NewValueMap(map[string]any{"src": ps[i].Source, "epoch": ps[i].ModifiedUnix}),
		}
	}
	// Retrieval quality dropped once because of a stale HNSW graph; wait=true fixes it.
	wait := true
	_, err = w.db.Upsert(ctx, &qdrant.UpsertPoints{CollectionName: "kb", Wait: &wait, Points: pts})
	if err != nil {
		w.log.Error("upsert failed", "n", len(pts), "attempt", 1)
	}
	return err
}

// The storage adapter below lets tests swap Qdrant for a map. Embedding the interface
// in the struct (plain Go embedding) keeps the mocks short.
type fakeStore struct {
	VectorStore
	memory map[string][]float32
}
