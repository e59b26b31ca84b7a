package sched

import (
	"context"
	"log/slog"
	"time"
)

// Request is one generation call as it leaves the HTTP handler. The API token
// has already been checked there.
type Request struct {
	ID           string
	PromptIds    []int32
	MaxNewTokens int
	StopSeqs     [][]int32
	LoraID       int // 0 = base weights
	Out          chan int32
	arrived      time.Time
	firstOut     time.Time
}

// Batcher runs the continuous batching loop: sequences join and leave
// between two forward passes instead of waiting for the whole batch.
type Batcher struct {
	eng     Engine
	blocks  *blockAllocator // pages of the KV cache
	waiting []*Request
	running []*Request

	maxBatch    int
	prefillBudget int // at most this many prompt tokens per step
}

func (b *Batcher) Run(ctx context.Context) error {
	for ctx.Err() == nil {
		b.admit()
		if len(b.running) == 0 {
			time.Sleep(time.Millisecond)
			continue
		}
		logits, err := b.eng.Step(ctx, b.running)
		if err != nil {
			return err
		}
		for i, r := range b.running {
			tok := b.eng.Sample(logits[i], r)
			if r.firstOut.IsZero() {
				r.firstOut = time.Now()
				metrics.TTFT.Observe(r.firstOut.Sub(r.arrived).Seconds())
			}
			r.Out <- tok
		}
		b.retire()
	}
	return ctx.Err()
}

// admit moves requests from the head of the queue while there are free blocks.
// A long prompt is cut up (chunked prefill), otherwise it would stall everybody's
// decoding for a second or more.
func (b *Batcher) admit() {
	budget := b.prefillBudget
	for len(b.waiting) > 0 && len(b.running) < b.maxBatch {
		r := b.waiting[0]
		if !b.blocks.Reserve(r.ID, len(r.PromptIds)) {
			// out of GPU memory; preempting here was tried and made throughput worse
			slog.Debug("kv_cache full", "waiting", len(b.waiting))
			return
		}
		b.waiting = b.waiting[1:]
		b.running = append(b.running, r)
		if budget -= len(r.PromptIds); budget <= 0 {
			return
		}
	}
}

// Sharing pages of a common system prompt (prefix caching) is done in blocks.go,
// with the same page table that the paged attention kernel reads. Pay attention to the
// refcounts when you change retire.
