package files

import (
	"fmt"
	"io"
	"path"

	"charm.land/ssh"
	"charm.land/wish/v2"
	"charm.land/wish/v2/scp"
)

// Commands is what a server does for a connection that names a command: it speaks the old protocol of
// scp (scp -O) with the seat's folder, and tells whoever asks for another command, such as rsync, what
// to use. Connections without a command go on to the next handler.
func Commands(o Options) wish.Middleware {
	return func(next ssh.Handler) ssh.Handler {
		return func(s ssh.Session) {
			if len(s.Command()) == 0 {
				next(s)
				return
			}
			seat, ok := o.Owner(s)
			if !ok {
				_ = s.Exit(1)
				return
			}
			defer func() { _ = seat.Folder.Close() }() // nothing is written by it
			info := scp.GetInfo(s.Command())
			if !info.Ok || info.Op == 0 {
				wish.Errorln(s, seat.Words.Say("files.command"))
				_ = s.Exit(1)
				return
			}
			o.copy(s, seat)
		}
	}
}

// copy speaks scp's protocol. An error is said within it, once: the library would say it beside it, in
// its own words.
func (o Options) copy(s ssh.Session, seat Seat) {
	line := o.watch(s)
	defer line.leave()
	h := &copying{Seat: seat, answers: 1}
	quiet := &bounded{Session: s, in: line, left: slack}
	h.line = quiet
	scp.Middleware(h, h)(func(ssh.Session) {})(quiet)
	h.hear(quiet)
}

// hear waits until a program has said of each thing that it was sent that it has it: the library does
// not, and a connection that ends before is a loss to the program.
func (h *copying) hear(line io.Reader) {
	for answer := make([]byte, 1); h.sent && h.answers > 0; h.answers-- {
		if _, err := io.ReadFull(line, answer); err != nil || answer[0] != 0 {
			return
		}
	}
}

// home returns the way from the folder to what a person calls so: "~" is the folder itself.
func home(name string) string {
	if name == "~" || len(name) > 1 && name[:2] == "~/" {
		name = name[1:]
	}
	return path.Clean("/" + name)
}

// refused says an error in the protocol of scp, where a line that begins with 1 is one, and returns it
// to end the copy.
func (h *copying) refused(err error) error {
	err = h.refuse(err)
	if err != nil {
		h.sent = false
		_, _ = fmt.Fprintf(h.line, "\x01scp: %s\n", err)
	}
	return err
}
