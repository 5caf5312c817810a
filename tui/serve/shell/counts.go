package shell

import "github.com/VictoriaMetrics/metrics"

// counts are the figures of the door.
type counts struct {
	connections, refused, displaced *metrics.Counter
	admitted, turnedAway, bound     *metrics.Counter
	stalled                         *metrics.Counter
}

func newCounts(set *metrics.Set) *counts {
	return &counts{
		connections: set.NewCounter(`jourdain_ssh_connections_total`),
		refused:     set.NewCounter(`jourdain_ssh_connections_refused_total`),
		displaced:   set.NewCounter(`jourdain_ssh_connections_displaced_total`),
		admitted:    set.NewCounter(`jourdain_ssh_admitted_total`),
		turnedAway:  set.NewCounter(`jourdain_ssh_turned_away_total`),
		bound:       set.NewCounter(`jourdain_ssh_keys_bound_total`),
		stalled:     set.NewCounter(`jourdain_ssh_stalled_total`),
	}
}
