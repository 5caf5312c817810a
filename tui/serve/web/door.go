package web

import (
	"context"
	"log/slog"
	"net/http"
	"net/netip"
	"time"

	"jourdain/grader/address"
	"jourdain/lessons/classroom"
	"jourdain/tui/cli/display"
	"jourdain/tui/serve"
	"jourdain/tui/serve/crowd"
	"jourdain/tui/serve/folder"
	"jourdain/tui/serve/watch"
	"jourdain/tui/text"
)

// Options say how browsers are let in.
type Options struct {
	// Voice is how people are spoken to whose browser asks for no language that the pages have.
	Voice address.Voice
	// Proxies are the addresses of those who hand on what browsers ask, and are believed when they
	// say from where (X-Forwarded-For), by what scheme (X-Forwarded-Proto) and for what host
	// (X-Forwarded-Host).
	Proxies []netip.Prefix
	// Folders opens the folders of the seats, for all doors of the server that share their limits; nil
	// for the usual limits.
	Folders *folder.Keeper
	// Idle is how long nobody does anything before a visit ends; 0 for [Idle].
	Idle time.Duration
	// Log hears what should never happen, without who asked; nil for nobody.
	Log *slog.Logger
	// Limits are how much is let in; those that are 0 are the usual ones.
	Limits Limits
	// Watch shows a teacher their class; nil for the tutor, as at any seat.
	Watch Watch
}

// Watch shows a class to its teacher, in the language of some words: in the terminal, until they leave
// or ctx ends, or once for a page.
type Watch interface {
	Screen(ctx context.Context, class string, w *text.Words, line display.Line) error
	Sight(ctx context.Context, class string, w *text.Words) (*watch.Sight, error)
}

// Limits are how much is let in.
type Limits struct {
	// Terminals are open at the same time at most, in all and for an address. A school is one
	// address.
	Terminals, TerminalsOfAddress int
	// TerminalsOfSeat are open at the same time at most for a seat: the oldest has to go.
	TerminalsOfSeat int
	// Stranger is what a form may take to come of who has no seat yet: it is a few bytes.
	Stranger time.Duration
	// Upload is the size of a form with documents, in bytes.
	Upload int64
	// Answer is how long it takes at least until a seat and a secret are refused, whatever the reason.
	Answer time.Duration
	// Patience is how long a page may take to read what is drawn, or to answer whether it is there.
	Patience time.Duration
}

// The usual limits.
const (
	// Idle is how long nobody does anything before a visit ends. What was done is kept.
	Idle = time.Hour

	terminals          = 1000
	terminalsOfAddress = 500
	terminalsOfSeat    = 6
	stranger           = 10 * time.Second
	upload             = 32 << 20
	answer             = 1500 * time.Millisecond
)

func (l Limits) orUsual() Limits {
	or := func(n *int, usual int) {
		if *n == 0 {
			*n = usual
		}
	}
	or(&l.Terminals, terminals)
	or(&l.TerminalsOfAddress, terminalsOfAddress)
	or(&l.TerminalsOfSeat, terminalsOfSeat)
	if l.Stranger == 0 {
		l.Stranger = stranger
	}
	if l.Upload == 0 {
		l.Upload = upload
	}
	if l.Answer == 0 {
		l.Answer = answer
	}
	if l.Patience == 0 {
		l.Patience = patience
	}
	return l
}

// Door lets browsers in.
type Door struct {
	http.Handler
	door *door
}

// Close opens no terminal any more, and waits until those that have ended are told why, or ctx ends.
// The pages are there as long as somebody serves them.
func (d *Door) Close(ctx context.Context) { d.door.stays.close(ctx) }

// door is what all browsers share.
type door struct {
	o     Options
	host  *serve.Host
	gate  gate
	talks *talks
	open  *crowd.Crowd // terminals
	views views
	stays stays // of the terminals, until their pages are told why they have ended
	lines *lines
	words *voices
	files *assets
}

// New returns the door of a class server, whose pages it hands out. It fails where the pages that the
// program holds are broken.
func New(host *serve.Host, classes classroom.Store, o Options) (*Door, error) {
	if o.Idle == 0 {
		o.Idle = Idle
	}
	if o.Folders == nil {
		o.Folders = folder.NewKeeper(folder.Usual())
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	o.Limits = o.Limits.orUsual()
	words, err := readVoices(o.Voice)
	if err != nil {
		return nil, err
	}
	files, err := readAssets()
	if err != nil {
		return nil, err
	}
	d := &door{
		o: o, host: host, views: views{o.Watch, host}, talks: newTalks(o.Idle), lines: &lines{byKey: map[classroom.Key]map[*terminal]bool{}}, words: words, files: files,
		open: crowd.New(crowd.Limits{
			All: o.Limits.Terminals, Of: o.Limits.TerminalsOfAddress, Waiting: o.Limits.Terminals, WaitingOf: o.Limits.TerminalsOfAddress,
			Seat: o.Limits.TerminalsOfSeat,
		}, crowd.Log(o.Log, "terminals of browsers", nil)),
		gate: gate{classes, host.TakeSeat},
	}
	protection := http.NewCrossOriginProtection()
	protection.SetDenyHandler(d.page(func(w http.ResponseWriter, r *request) { d.message(w, r, http.StatusForbidden, "elsewhere") }))
	return &Door{proxies(o.Proxies).forwarded(d.guarded(caught(o.Log, protection.Handler(d.routes())))), d}, nil
}

// routes are the pages by their addresses.
func (d *door) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /assets/{sum}/{name}", http.HandlerFunc(d.files.serve))
	mux.Handle("GET /{$}", d.page(d.front))
	mux.Handle("POST /enter", form(d.page(d.enter)))
	mux.Handle("POST /language", form(d.page(d.language)))
	mux.Handle("POST /leave", d.seated(d.leave))
	mux.Handle("GET /terminal", d.seated(d.terminalPage))
	mux.Handle("GET /terminal/line", d.seated(d.terminalLine))
	mux.Handle("GET /plain", d.seated(d.plainPage))
	mux.Handle("POST /plain", d.seated(d.plainAnswer))
	mux.Handle("POST /plain/begin", d.seated(d.plainBegin))
	mux.Handle("GET /documents", d.seated(d.documents))
	mux.Handle("POST /documents", d.seated(d.upload))
	mux.Handle("GET /documents/{name...}", d.seated(d.download))
	mux.Handle("GET /delete/{name...}", d.seated(d.askDelete))
	mux.Handle("POST /delete/{name...}", d.seated(d.delete))
	mux.Handle("/", d.page(func(w http.ResponseWriter, r *request) { d.message(w, r, http.StatusNotFound, "not-found") }))
	return mux
}
