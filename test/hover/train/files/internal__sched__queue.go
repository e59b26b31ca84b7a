// Package sched admits requests to the model runner and groups them into steps.
package sched

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/fernhill/lantern/internal/kvcache"
	"github.com/fernhill/lantern/internal/metrics"
	"github.com/fernhill/lantern/internal/runner"
)

// ErrQueueFull is returned when the wait list is at its limit.
var ErrQueueFull = errors.New("sched: queue full")

// Request is one generation on its way through the server.
type Request struct {
	ID        string
	Prompt    []int32
	MaxTokens int
	Stop      []string
	Out       chan runner.Token

	arrived time.Time
	slots   []kvcache.BlockID
}

// Queue implements continuous batching: a request joins the running
// set as soon as there are free cache blocks, and leaves it after its last token.
type Queue struct {
	mu      sync.Mutex
	waiting []*Request
	running map[string]*Request
	blocks  *kvcache.Pool
	maxWait int
	log     *slog.Logger
}

// Submit puts r on the wait list. It returns early if ctx is cancelled.
func (q *Queue) Submit(ctx context.Context, r *Request) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) >= q.maxWait {
		metrics.Rejected.Inc()
		return ErrQueueFull
	}
	r.arrived = time.Now()
	q.waiting = append(q.waiting, r)
	return nil
}

// step picks the sequences of the next forward pass. New requests go through
// prefill first; the others decode one token each.
func (q *Queue) step() (prefill, decode []*Request) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, r := range q.running {
		decode = append(decode, r)
	}
	for len(q.waiting) > 0 {
		r := q.waiting[0]
		ids, ok := q.blocks.Reserve(len(r.Prompt) + 1)
		if !ok {
			// GPU memory is exhausted, try again after the next release
			break
		}
		r.slots = ids
		q.waiting = q.waiting[1:]
		q.running[r.ID] = r
		prefill = append(prefill, r)
		metrics.TTFT.Start(r.ID, r.arrived)
	}
	return prefill, decode
}
