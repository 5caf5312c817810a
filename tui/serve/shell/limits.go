package shell

import "time"

// Limits keep those who come from holding each other. The zero value of each is its default.
type Limits struct {
	// Connections is how many there are at most, and From how many of them from one address: a whole
	// school may have one.
	Connections, From int
	// Waiting is how many of them may not have said yet who they are, and WaitingFrom how many of those
	// come from one address. Where there are more, the oldest one of the address with the most of them
	// has to go.
	Waiting, WaitingFrom int
	// Seat is how many there are of one seat: the tutor, a file manager and what is left of a network
	// that failed. Where there are more, the oldest one has to go.
	Seat int
	// Hello is how long a connection may take to agree on its keys, and Login until it is let in: it
	// takes a person a while to type a secret.
	Hello, Login time.Duration
	// Answer is how long it takes at least until a secret is refused, whatever the reason: how long it
	// took to find out would tell what there is.
	Answer time.Duration
	// Unused is how long a connection is kept on which nothing is asked for.
	Unused time.Duration
	// Idle is how long nothing comes for before a connection that carries files ends. How long a
	// learner may do nothing the host knows.
	Idle time.Duration
	// Write is how long a person may not read what is written to them.
	Write time.Duration
	// Keys is how many keys a second a person may press for long, and Burst how many at once. What is
	// pasted counts as one key for each [pastedAsKey] bytes.
	Keys, Burst int
	// Channels is how many sessions one connection may have at once: the tutor, and files beside it.
	Channels int
}

// orDefault returns the limits, those that are not set as they usually are. A class of thirty opens
// thirty connections in a minute; a host of two processors plays 200 learners at once.
func (l Limits) orDefault() Limits {
	count := func(n *int, usual int) {
		if *n == 0 {
			*n = usual
		}
	}
	span := func(d *time.Duration, usual time.Duration) {
		if *d == 0 {
			*d = usual
		}
	}
	count(&l.Connections, 1000)
	count(&l.From, 600)
	count(&l.Waiting, 200)
	count(&l.WaitingFrom, 100)
	count(&l.Seat, 8)
	span(&l.Hello, 10*time.Second)
	span(&l.Login, 2*time.Minute)
	span(&l.Answer, 1500*time.Millisecond)
	span(&l.Unused, 30*time.Second)
	span(&l.Idle, time.Hour)
	span(&l.Write, 30*time.Second)
	count(&l.Keys, 100)
	count(&l.Burst, 400)
	count(&l.Channels, 4)
	return l
}
