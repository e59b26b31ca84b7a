package index

import (
	"context"
	"log/slog"

	"github.com/google/uuid"
	pb "github.com/qdrant/go-client/qdrant"
)

const (
	defaultChunkSize    = 480 // in tokens, not bytes
	defaultChunkOverlap = 60
	EMBED_DIM           = 768
)

type Embedder interface {
	Embed(ctx context.Context, texts []string) ([][]float32, error)
}

// Ingest cuts each page into chunks, embeds them and upserts the vectors.
// Pages come from the S3 lister in pieces of 8 MiB; those byte chunks have nothing
// to do with the text chunks built here.
func Ingest(ctx context.Context, e Embedder, db *pb.Client, pages <-chan Page) error {
	for p := range pages {
		parts := split(p.Text, defaultChunkSize, defaultChunkOverlap)
		vecs, err := e.Embed(ctx, parts)
		if err != nil {
			return err
		}
		points := make([]*pb.PointStruct, 0, len(parts))
		for i := range parts {
			points = append(points, &pb.PointStruct{
				Id:      pb.NewID(uuid.NewString()),
				Vectors: pb.NewVectors(vecs[i]...),
				Payload: pb.NewValueMap(map[string]any{"page": p.Path, "pos": i}),
			})
		}
		if _, err := db.Upsert(ctx, &pb.UpsertPoints{CollectionName: "handbook", Points: points}); err != nil {
			return err
		}
		slog.Info("indexed", "page", p.Path, "chunks", len(parts))
	}
	return nil
}
