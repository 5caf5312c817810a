package shell

import (
	"context"
	"errors"
	"strings"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"jourdain/lessons/classroom"
)

// tenureProven is where the permissions of a connection have the [classroom.Tenure] that the handshake
// has proven.
type tenureProven struct{}

// entrance lets one connection in. Its methods are called one after the other.
type entrance struct {
	door *Door
	ctx  context.Context //nolint:containedctx // of the connection, which the protocol's callbacks do not bring
	conn *conn
	// proven is the first key that was proven to be theirs and that the seat does not know; it becomes
	// the seat's with the secret. nil for none.
	proven gossh.PublicKey
	tried  int // secrets
}

// What is answered to who is not let in. Whether there is such a seat is told to nobody.
var (
	errNoKey  = errors.New("the seat does not know the key")
	errNoSeat = errors.New("that is not the secret of a seat")
	errAgain  = errors.New("too many secrets were wrong")
)

// mostTries is how many refused keys and secrets a connection may have: a person may have many
// keys, all of which their program offers.
const (
	mostTries   = 20
	mostSecrets = 3
)

// config returns what the handshake asks of a connection.
func (e *entrance) config() *gossh.ServerConfig {
	return &gossh.ServerConfig{
		MaxAuthTries:                mostTries,
		PreAuthConnCallback:         func(gossh.ServerPreAuthConn) { e.conn.agreed() },
		PublicKeyCallback:           e.offered,
		VerifiedPublicKeyCallback:   e.verified,
		KeyboardInteractiveCallback: e.ask,
	}
}

// offered hears of a key that is not proven yet: it may be anybody's. The first one is to be proven
// in any case.
func (e *entrance) offered(_ gossh.ConnMetadata, key gossh.PublicKey) (*gossh.Permissions, error) {
	if _, ok := key.(*gossh.Certificate); ok {
		return nil, errNoKey // a seat knows keys; the key of the certificate is offered too
	}
	return nil, nil
}

// offeredMore hears of another key, after one was proven that the seat does not know.
func (e *entrance) offeredMore(meta gossh.ConnMetadata, key gossh.PublicKey) (*gossh.Permissions, error) {
	if _, err := e.offered(meta, key); err != nil {
		return nil, err
	}
	seat, err := classroom.ParseSeat(meta.User())
	if err != nil {
		return nil, errNoKey
	}
	if known, err := e.door.o.Classes.Knows(e.ctx, seat, keyOf(key)); err != nil || !known {
		return nil, errNoKey
	}
	return nil, nil
}

// verified hears of a key that is proven to be theirs. Where the seat does not know it, the secret is
// to be told.
func (e *entrance) verified(meta gossh.ConnMetadata, key gossh.PublicKey, _ *gossh.Permissions, _ string) (*gossh.Permissions, error) {
	t, err := e.seatOf(meta.User(), keyOf(key))
	switch {
	case err == nil:
		return e.admit(t), nil
	case errors.Is(err, classroom.ErrAway):
		return nil, e.away(err)
	}
	if e.proven == nil {
		e.proven = key
	}
	return nil, &gossh.PartialSuccessError{Next: gossh.ServerAuthCallbacks{
		PublicKeyCallback: e.offeredMore, KeyboardInteractiveCallback: e.ask,
	}}
}

// seatOf returns the seat that a key has: the one that is named, or, where the code of an open class is
// all that is named, a free one.
func (e *entrance) seatOf(user string, key classroom.Key) (classroom.Tenure, error) {
	seat, err := classroom.ParseSeat(user)
	if err != nil {
		return classroom.Tenure{}, err
	}
	t, err := e.proves(seat, key)
	if errors.Is(err, errNoKey) && seat.Teacher() && !strings.Contains(user, ".") {
		if seat, err = e.door.o.Host.TakeSeat(e.ctx, seat.Class, key); err == nil {
			t, err = e.proves(seat, key)
		}
	}
	return t, err
}

// proves returns the tenure of a seat in which a key is one of its keys; the error is errNoKey.
func (e *entrance) proves(seat classroom.Seat, key classroom.Key) (classroom.Tenure, error) {
	t, err := e.door.o.Classes.Tenure(e.ctx, seat)
	if err != nil && !errors.Is(err, classroom.ErrNoSeat) {
		return t, err
	}
	switch known, err := e.door.o.Classes.Knows(e.ctx, seat, key); {
	case errors.Is(err, classroom.ErrAway):
		return t, err
	case err != nil || !known || t.Name == "":
		return t, errNoKey
	}
	return t, nil
}

// ask asks for the secret of the seat.
func (e *entrance) ask(meta gossh.ConnMetadata, challenge gossh.KeyboardInteractiveChallenge) (*gossh.Permissions, error) {
	if e.tried++; e.tried > mostSecrets {
		return nil, errAgain
	}
	w := e.door.words
	answers, err := challenge("", "", []string{w.Say("shell.secret") + " "}, []bool{false})
	if err != nil {
		return nil, err
	}
	begun := time.Now()
	t, err := e.check(meta.User(), answers)
	switch {
	case err != nil && !isRefusal(err):
		e.door.log.Error("a secret cannot be checked", "error", err)
		return nil, e.away(err)
	case err != nil:
		e.door.counts.turnedAway.Inc()
		e.door.wait(e.ctx, begun)
		return nil, &gossh.BannerError{Err: errNoSeat, Message: w.Say("shell.wrong") + "\r\n"}
	}
	return e.admit(t), nil
}

// isRefusal reports whether a secret was refused. Everything else is the trouble of the server, and
// the secret may be right.
func isRefusal(err error) bool {
	for _, refusal := range []error{errNoSeat, classroom.ErrNoSeat, classroom.ErrSecret, classroom.ErrWait} {
		if errors.Is(err, refusal) {
			return true
		}
	}
	return false
}

// check returns the seat whose secret was told, after the key that came with it became the seat's.
func (e *entrance) check(user string, answers []string) (classroom.Tenure, error) {
	seat, err := classroom.ParseSeat(user)
	if err != nil || len(answers) != 1 {
		return classroom.Tenure{}, errNoSeat
	}
	t, none := e.door.o.Classes.Tenure(e.ctx, seat)
	if none != nil && !errors.Is(none, classroom.ErrNoSeat) {
		return t, none
	}
	// Where there is no such seat, the secret is checked all the same, and takes as long.
	if err := e.door.o.Classes.Admit(e.ctx, seat, e.conn.from.String(), strings.TrimSpace(answers[0])); err != nil || none != nil {
		return t, errors.Join(err, none)
	}
	if e.proven == nil {
		return t, nil
	}
	if err := e.door.o.Classes.Bind(e.ctx, seat, keyOf(e.proven)); err != nil {
		return t, err
	}
	e.door.counts.bound.Inc()
	e.door.log.Info("a key is bound", "seat", seat.String())
	return t, nil
}

// admit lets them in, at a seat, for as long as that is theirs.
func (e *entrance) admit(t classroom.Tenure) *gossh.Permissions {
	e.conn.known(t.Seat)
	e.door.counts.admitted.Inc()
	e.door.o.Host.Hold(e.ctx, t, func() {
		// Who is at the tutor is told why first.
		time.AfterFunc(farewell, func() { _ = e.conn.Close() })
	})
	return &gossh.Permissions{ExtraData: map[any]any{tenureProven{}: t}}
}

// away says that nobody can be let in for now.
func (e *entrance) away(err error) error {
	return &gossh.BannerError{Err: err, Message: e.door.words.Say("shell.away") + "\r\n"}
}

// wait waits until the time for an answer has passed, or several times that.
func (d *Door) wait(ctx context.Context, begun time.Time) {
	sleep(ctx, d.limits.Answer-time.Since(begun)%d.limits.Answer)
}

// keyOf returns a public key as the classes know it.
func keyOf(key gossh.PublicKey) classroom.Key { return classroom.Key(gossh.FingerprintSHA256(key)) }
