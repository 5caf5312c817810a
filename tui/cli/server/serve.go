package server

import (
	"context"
	"time"

	"github.com/spf13/cobra"
	gossh "golang.org/x/crypto/ssh"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/classroom"
	"jourdain/tui/cli/chosen"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/hosting"
	"jourdain/tui/serve/shell"
)

const (
	listenFlag      = "listen"
	httpFlag        = "http"
	certificateFlag = "certificate"
	keyFlag         = "certificate-key"
	proxyFlag       = "proxy"
	metricsFlag     = "metrics"
	checkFlag       = "check"
	fingerprintFlag = "fingerprint"
	idleFlag        = "idle"
	pointsFlag      = "points"
	tuFlag          = "tu"
)

// usualAddress is where the server listens unless it is told otherwise: the port of SSH itself is
// that of the machine's own.
const usualAddress = ":" + hosting.Port

// idleMinutes is how long nobody does anything at a seat before the tutor asks whether someone is
// there.
const idleMinutes = 30

// command is all that the command may touch, and what the command line says to it.
type command struct {
	*console.Console
	place  *hosting.Place
	course *chosen.Choice

	listen, http, metrics string
	certificate           [2]string // the files of the certificate and of its key
	proxies               []string
	check, fingerprint    bool
	idle                  int
	points, tu            bool
}

// NewServe makes the command "serve".
func NewServe(con *console.Console, course *chosen.Choice) *cobra.Command {
	c := &command{Console: con, place: hosting.New(con), course: course}
	cmd := c.Command("serve", c.run)
	cmd.Args = c.NoWord
	f := cmd.Flags()
	f.StringVar(&c.listen, listenFlag, usualAddress, c.Words.Say("cli.serve.listen"))
	f.StringVar(&c.http, httpFlag, "", c.Words.Say("cli.serve.http"))
	f.StringVar(&c.certificate[0], certificateFlag, "", c.Words.Say("cli.serve.certificate"))
	f.StringVar(&c.certificate[1], keyFlag, "", c.Words.Say("cli.serve.certificate-key"))
	f.StringArrayVar(&c.proxies, proxyFlag, nil, c.Words.Say("cli.serve.proxy"))
	f.StringVar(&c.metrics, metricsFlag, "", c.Words.Say("cli.serve.metrics"))
	f.IntVar(&c.idle, idleFlag, idleMinutes, c.Words.Say("cli.serve.idle"))
	f.BoolVar(&c.points, pointsFlag, false, c.Words.Say("cli.root.points"))
	f.BoolVar(&c.tu, tuFlag, false, c.Words.Say("cli.root.tu"))
	f.BoolVar(&c.check, checkFlag, false, c.Words.Say("cli.serve.check"))
	f.BoolVar(&c.fingerprint, fingerprintFlag, false, c.Words.Say("cli.serve.fingerprint"))
	c.place.Flags(cmd)
	course.Flags(cmd)
	return cmd
}

func (c *command) run(cmd *cobra.Command, _ []string) error {
	ctx := cmd.Context()
	if err := c.understand(); err != nil {
		return err
	}
	switch {
	case c.check:
		return c.look(ctx)
	case c.fingerprint:
		key, err := c.key()
		if err != nil {
			return err
		}
		return c.Print(gossh.FingerprintSHA256(key.PublicKey()))
	}
	parts, err := c.open(ctx)
	if err != nil {
		return err
	}
	return c.serve(ctx, parts)
}

// understand checks what the command line says. The error is a problem to say.
func (c *command) understand() error {
	switch {
	case c.idle < 1:
		return c.Problem("cli.serve.error.idle")
	case (c.certificate[0] == "") != (c.certificate[1] == ""):
		return c.Problem("cli.serve.error.certificate-half")
	case c.metrics != "" && !isLoopback(c.metrics):
		return c.Problem("cli.serve.error.loopback", "Address", c.metrics)
	}
	return nil
}

// parts are what a server is made of.
type parts struct {
	course  *lessons.Course
	classes classroom.Store
	key     gossh.Signer
}

// open opens what the server is made of. The error is a problem to say.
func (c *command) open(ctx context.Context) (parts, error) {
	course, err := c.course.Course()
	if err != nil {
		return parts{}, err
	}
	classes, err := c.place.Open(ctx, true)
	if err != nil {
		return parts{}, err
	}
	key, err := c.key()
	if err != nil {
		_ = classes.Close() // nothing was done with them
		return parts{}, err
	}
	return parts{course, classes, key}, nil
}

// key reads the key by which the server is known.
func (c *command) key() (gossh.Signer, error) {
	if err := c.place.Make(); err != nil {
		return nil, err
	}
	key, err := shell.HostKey(c.place.HostKey())
	if err != nil {
		return nil, c.Problem("cli.serve.error.key", "File", c.place.HostKey(), "Why", c.Why(err))
	}
	return key, nil
}

// voice returns how learners are spoken to.
func (c *command) voice() address.Voice {
	voice := c.Words.Voice()
	if c.tu {
		voice.Form = address.Familiar
	}
	return voice
}

// span returns the time that --idle says.
func (c *command) span() time.Duration { return time.Duration(c.idle) * time.Minute }
