package scheduler

import (
	"context"
	"errors"
	"sync"
	"time"
)

// Job is one row of the jobs table. DueAt is a Unix epoch in milliseconds.
type Job struct {
	ID       int64
	Queue    string
	DueAt    int64
	Attempts int
	Weight   int // share of the pool, see fairness.go
}

var ErrNoLease = errors.New("lease lost: another agent took the job")

type Pool struct {
	mu      sync.Mutex
	workers int
	policy  RetryPolicy
	store   Store
}

// Run pulls jobs until ctx is cancelled. Each batch is at most p.workers long; the
// last checkpoint is written before the lease is released.
func (p *Pool) Run(ctx context.Context) error {
	tick := time.NewTicker(250 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return p.store.SaveCheckpoint(context.Background())
		case <-tick.C:
			batch, err := p.store.Claim(ctx, p.workers)
			if err != nil {
				return err
			}
			for _, j := range batch {
				go p.exec(ctx, j)
			}
		}
	}
}

// exec runs one job. The back-off doubles with each attempt (see p.policy).
func (p *Pool) exec(ctx context.Context, j Job) {
	if err := p.store.Do(ctx, j); err != nil {
		p.store.Requeue(ctx, j, p.policy.Delay(j.Attempts))
	}
}
