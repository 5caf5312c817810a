package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"time"
)

// options are what the command line says.
type options struct {
	program   string
	dsn       string
	seats     int
	browsers  int
	processes int
	idle      time.Duration
	keys      int
	every     time.Duration
	kill      time.Duration
	lasts     time.Duration
	restart   string
}

func main() {
	var o options
	flag.StringVar(&o.program, "program", "", "the program `FILE`; otherwise it is built")
	flag.StringVar(&o.dsn, "dsn", "", "the `ADDRESS` of a PostgreSQL database; otherwise a file")
	flag.IntVar(&o.seats, "seats", 200, "how many learners come by SSH")
	flag.IntVar(&o.browsers, "browsers", 50, "how many learners come with a browser besides, as its page does")
	flag.IntVar(&o.processes, "processes", 1, "how many processes serve them")
	flag.DurationVar(&o.idle, "idle", 20*time.Second, "how long nobody does anything")
	flag.IntVar(&o.keys, "keys", 4000, "how many keys are pressed, at random seats")
	flag.DurationVar(&o.every, "every", 10*time.Millisecond, "the time between two keys")
	flag.DurationVar(&o.kill, "kill", 0, "end a process without warning after each such time")
	flag.DurationVar(&o.lasts, "for", 5*time.Minute, "how long that goes on")
	flag.StringVar(&o.restart, "restart", "", "a `COMMAND` that begins the database again, which is given once, in the middle")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, o)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run plays the school.
func run(ctx context.Context, o options) error {
	room, err := os.MkdirTemp("", "load-server")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(room) }()
	if o.program == "" {
		o.program = filepath.Join(room, "jourdain")
		if err := build(ctx, o.program); err != nil {
			return err
		}
	}
	s, err := open(ctx, o, room)
	if err != nil {
		return err
	}
	defer s.close()
	if o.kill > 0 {
		return s.answer(ctx)
	}
	return s.turn(ctx)
}
