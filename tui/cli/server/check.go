package server

import (
	"context"
	"errors"
	"os"

	"jourdain/tui/cli/console"
	"jourdain/tui/serve/web"
)

// look says of all that the server needs whether it is there, a line each.
func (c *command) look(ctx context.Context) error {
	for _, part := range []struct {
		key   string
		check func(context.Context) error
	}{
		{"cli.serve.check-course", func(context.Context) error { _, err := c.course.Course(); return err }},
		{"cli.serve.check-folder", c.lookAtFolder},
		{"cli.serve.check-classes", c.lookAtClasses},
		{"cli.serve.check-key", func(context.Context) error { _, err := c.key(); return err }},
		{"cli.serve.check-certificate", c.lookAtCertificate},
		{"cli.serve.check-address", c.lookAtAddress},
	} {
		line := c.Say("cli.serve.check-good", "What", c.Say(part.key))
		if err := part.check(ctx); err != nil {
			line = c.Say("cli.serve.check-bad", "What", c.Say(part.key), "Why", c.Explain(err))
			c.Settle(console.Failed)
		}
		if err := c.Print(line); err != nil {
			return err
		}
	}
	return nil
}

// lookAtFolder tries to write into the folder of the seats.
func (c *command) lookAtFolder(context.Context) error {
	if err := c.place.Make(); err != nil {
		return err
	}
	if err := os.MkdirAll(c.place.Seats(), 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(c.place.Seats(), ".check-*")
	if err != nil {
		return err
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}

func (c *command) lookAtClasses(ctx context.Context) error {
	classes, err := c.place.Open(ctx, true)
	if err != nil {
		return err
	}
	return errors.Join(classes.Ping(ctx), classes.Close())
}

// lookAtCertificate reads the certificate, and the addresses of those who pass on what browsers ask.
func (c *command) lookAtCertificate(context.Context) error {
	if _, err := c.prefixes(); err != nil || c.certificate[0] == "" {
		return err
	}
	if _, err := web.OpenCertificate(c.certificate[0], c.certificate[1]); err != nil {
		return c.noCertificate(err)
	}
	return nil
}

// lookAtAddress tries to listen where the server would.
func (c *command) lookAtAddress(context.Context) error {
	for _, at := range []string{c.listen, c.http, c.metrics} {
		if at == "" {
			continue
		}
		listener, err := c.listenAt(at)
		if err != nil {
			return err
		}
		if err := listener.Close(); err != nil {
			return err
		}
	}
	return nil
}
