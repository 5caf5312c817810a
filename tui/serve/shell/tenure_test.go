package shell

import (
	"context"
	"errors"
	"testing"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve"
)

func one() classroom.Seat { return classroom.Seat{Class: "5B", Number: 1} }

// tenure returns the tenure of a seat now.
func (s *school) tenure(seat classroom.Seat) classroom.Tenure {
	s.t.Helper()
	t, err := s.classes.Tenure(s.t.Context(), seat)
	if err != nil {
		s.t.Fatal(err)
	}
	return t
}

// A connection is worth what it has proven: once the seat was given to others nothing new begins on it,
// and it is closed soon.
func TestAConnectionEndsWithTheTenure(t *testing.T) {
	said := map[string]string{"reset": "This seat has a new secret", "forget": "This class was erased"}
	for name, end := range map[string]func(s classroom.Store) error{
		"reset": func(s classroom.Store) error {
			return errors.Join(s.Reset(context.Background(), one(), "new", false), s.Reset(context.Background(), classroom.Seat{Class: "5B"}, "new", false))
		},
		"forget": func(s classroom.Store) error {
			_, err := s.Forget(context.Background(), "5B")
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			var begun []string
			s := open(t, func(o *Options, _ *serve.Options) {
				o.Subsystems = map[string]func(ssh.Session, classroom.Tenure){"sftp": func(ssh.Session, classroom.Tenure) { begun = append(begun, "sftp") }}
				o.Command = func(ssh.Session, classroom.Tenure) bool {
					begun = append(begun, "scp")
					return true
				}
			})
			learner, teacher := s.learner(), (&visitor{t: t, school: s, user: "5B", secrets: []string{"chalk"}}).enter()
			tutor := sit(t, learner, "", 0, 0)
			tutor.seen.wait(t, "Jourdain")
			if err := end(s.classes); err != nil {
				t.Fatal(err)
			}
			for _, client := range []*gossh.Client{learner, teacher} {
				again := sit(t, client, "", 0, 0)
				if status := again.status(t); status != broken {
					t.Errorf("a session ends with %d", status)
				}
				again.seen.wait(t, said[name])
				files, err := client.NewSession()
				if err != nil {
					t.Fatal(err)
				}
				if err := files.RequestSubsystem("sftp"); err != nil {
					t.Fatal(err)
				}
				_ = files.Wait()
				copied, err := client.NewSession()
				if err != nil {
					t.Fatal(err)
				}
				if err := copied.Run("scp -f ."); err == nil {
					t.Error("a copy is made")
				}
			}
			if len(begun) > 0 {
				t.Errorf("%v began", begun)
			}
			tutor.seen.wait(t, said[name])
			for _, client := range []*gossh.Client{learner, teacher} {
				gone := make(chan struct{})
				go func() {
					_ = client.Wait()
					close(gone)
				}()
				select {
				case <-gone:
				case <-time.After(patience):
					t.Error("a connection stays")
				}
			}
		})
	}
}
