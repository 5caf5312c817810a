package files

import (
	"fmt"
	"io"
	"path"

	"charm.land/ssh"
	"charm.land/wish/v2/scp"

	"jourdain/lessons/classroom"
)

// Command speaks the old protocol of scp (scp -O) where that is the command of a session, and reports
// whether it is. An error is said within the protocol, once: the library would say it beside it, in its
// own words.
func (f *Files) Command(s ssh.Session, t classroom.Tenure) bool {
	if info := scp.GetInfo(s.Command()); !info.Ok || info.Op == 0 {
		return false
	}
	at, ok := f.open(s, t)
	if !ok {
		return true
	}
	defer at.close()
	line := f.watch(s)
	defer line.leave()
	h := &copying{place: at, answers: 1}
	h.line = &bounded{Session: s, in: line, left: slack}
	scp.Middleware(h, h)(func(ssh.Session) {})(h.line)
	h.hear(h.line)
	return true
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
