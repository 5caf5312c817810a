package shell

import (
	"context"

	"charm.land/ssh"
	uv "github.com/charmbracelet/ultraviolet"
	gossh "golang.org/x/crypto/ssh"

	"jourdain/lessons/classroom"
)

// The limits of what is asked for before a session begins.
const (
	mostVariables = 32
	mostVariable  = 256 // bytes of its name and its value
	mostTerm      = 64
	mostCommand   = 4096
)

// The sizes that a window may have. What says to be larger or smaller is drawn as if it were not.
const (
	leastWidth, mostWidth   = 20, 500
	leastHeight, mostHeight = 5, 200
	// usualWidth and usualHeight are for a window that does not say its size.
	usualWidth, usualHeight = 80, 24
)

// session hears what is asked for on a new channel until that is closed, and begins what it is.
func (d *Door) session(_ *ssh.Server, server *gossh.ServerConn, offered gossh.NewChannel, ctx ssh.Context) {
	c, _ := ctx.Value(connection{}).(*conn)
	proven, ok := server.Permissions.ExtraData[tenureProven{}].(classroom.Tenure)
	if !ok || !c.begin() {
		_ = offered.Reject(gossh.ResourceShortage, "no more sessions")
		return
	}
	defer c.finish()
	channel, requests, err := offered.Accept()
	if err != nil {
		return
	}
	here, leave := context.WithCancel(ctx)
	defer leave()
	s := &session{Channel: channel, ctx: ctx, here: here, server: server, conn: c, door: d, heard: &heard{}, sizes: make(chan uv.Event, 1)}
	// Who opens a session and asks for nothing holds it no longer than who asks for no session.
	begun := false
	go s.heard.watch(here, d.limits.Idle, s.over)
	for r := range requests {
		ok := false
		var run func()
		switch {
		case r.Type == "window-change":
			ok = s.resize(r.Payload)
		case !begun && (r.Type == "shell" || r.Type == "exec" || r.Type == "subsystem"):
			run = d.begin(s, r, proven)
			begun = run != nil
			ok = begun
		case !begun && r.Type == "env":
			ok = s.set(r.Payload)
		case !begun && r.Type == "pty-req":
			ok = s.take(r.Payload)
		}
		_ = r.Reply(ok, nil)
		if run != nil {
			go func() {
				defer d.recover(s)
				run()
			}()
		}
	}
}

// begin returns what a request begins; nil for nothing that there is.
func (d *Door) begin(s *session, r *gossh.Request, t classroom.Tenure) func() {
	named := struct{ Name string }{}
	if r.Type != "shell" && gossh.Unmarshal(r.Payload, &named) != nil {
		return nil
	}
	switch r.Type {
	case "subsystem":
		handler := d.o.Subsystems[named.Name]
		if handler == nil {
			return nil
		}
		s.subsystem = named.Name
		return func() {
			if d.goesOn(s, t) {
				handler(s, t)
			}
			_ = s.Exit(0)
		}
	case "exec":
		if len(named.Name) > mostCommand {
			return nil
		}
		s.command = named.Name
	}
	return func() { _ = s.Exit(d.play(s, t)) }
}

// set takes a variable of the environment.
func (s *session) set(payload []byte) bool {
	v := struct{ Name, Value string }{}
	if gossh.Unmarshal(payload, &v) != nil || len(v.Name)+len(v.Value) > mostVariable || len(s.env) >= mostVariables {
		return false
	}
	s.env = append(s.env, v.Name+"="+v.Value)
	return true
}

// take takes a terminal (RFC 4254, 6.2).
func (s *session) take(payload []byte) bool {
	p := struct {
		Term                         string
		Columns, Rows, Width, Height uint32
		Modes                        string
	}{}
	if s.terminal != nil || gossh.Unmarshal(payload, &p) != nil || len(p.Term) > mostTerm {
		return false
	}
	width, height := fitting(p.Columns, p.Rows)
	s.terminal = &ssh.Pty{Term: p.Term, Window: ssh.Window{Width: width, Height: height}}
	return true
}

// resize takes a new size of the terminal (RFC 4254, 6.7). Only the last one counts.
func (s *session) resize(payload []byte) bool {
	w := struct{ Columns, Rows, Width, Height uint32 }{}
	if s.terminal == nil || gossh.Unmarshal(payload, &w) != nil {
		return false
	}
	width, height := fitting(w.Columns, w.Rows)
	select {
	case <-s.sizes:
	default:
	}
	s.sizes <- uv.WindowSizeEvent{Width: width, Height: height} // nobody else sends
	return true
}

// fitting returns the size to draw for a window.
func fitting(columns, rows uint32) (width, height int) {
	if columns == 0 || rows == 0 {
		return usualWidth, usualHeight
	}
	return int(min(max(columns, leastWidth), mostWidth)), int(min(max(rows, leastHeight), mostHeight))
}
