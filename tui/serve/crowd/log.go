package crowd

import (
	"log/slog"
	"sync"
	"time"
)

// quiet is how long a log hears nothing more of a limit.
const quiet = time.Minute

// Log returns what tells a log of limits that are met at a door, once in a while and without who it was,
// and calls met each time; nil for nobody.
func Log(log *slog.Logger, door string, met func(l Limit, refused bool)) func(l Limit, refused bool) {
	var mu sync.Mutex
	said := map[Limit]time.Time{}
	return func(l Limit, refused bool) {
		if met != nil {
			met(l, refused)
		}
		mu.Lock()
		defer mu.Unlock()
		if now := time.Now(); said[l].IsZero() || now.Sub(said[l]) >= quiet {
			said[l] = now
			log.Warn("a limit is met", "door", door, "limit", string(l), "refused", refused)
		}
	}
}
