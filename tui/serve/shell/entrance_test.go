package shell

import (
	"context"
	"net"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"jourdain/lessons/classroom"
	"jourdain/lessons/progress"
	"jourdain/tui/serve"
)

// The secret is asked for once. The key that came with it is the seat's from then on, and nothing is
// asked any more; another key is asked again.
func TestASecretIsAskedForOnce(t *testing.T) {
	s := open(t)
	key := newKey(t)
	first := &visitor{t: t, school: s, user: "5B.1", keys: []gossh.Signer{key}, secrets: []string{" apple "}}
	first.enter()
	second := &visitor{t: t, school: s, user: "5b.1", keys: []gossh.Signer{newKey(t), key}}
	second.enter()
	if first.asked != 1 || second.asked != 0 {
		t.Errorf("asked %d times, then %d", first.asked, second.asked)
	}
	stranger := &visitor{t: t, school: s, user: "5B.1", keys: []gossh.Signer{newKey(t)}}
	if _, err := stranger.come(); err == nil {
		t.Error("a key that the seat does not know is let in without a secret")
	}
	if known, _ := s.classes.Knows(t.Context(), classroom.Seat{Class: "5B", Number: 2}, keyOf(key.PublicKey())); known {
		t.Error("the key is known at another seat")
	}
}

// Without a key, the secret is asked for each time.
func TestASecretWithoutAKey(t *testing.T) {
	s := open(t)
	for range 2 {
		v := &visitor{t: t, school: s, user: "5B.2", secrets: []string{"apple", "bread"}}
		v.enter()
		if v.asked != 2 {
			t.Errorf("asked %d times", v.asked)
		}
	}
}

// Whether there is a seat, a class, or no such name, a wrong secret is answered in the same words,
// and no key is bound.
func TestASeatThatIsNotThereIsNotTold(t *testing.T) {
	s := open(t)
	said := map[string]bool{}
	for _, user := range []string{"5B.1", "5B.9", "6C.1", "5B", "root", "../5B.1", ""} {
		v := &visitor{t: t, school: s, user: user, keys: []gossh.Signer{newKey(t)}, secrets: []string{"pear"}}
		if _, err := v.come(); err == nil {
			t.Errorf("%q is let in with a wrong secret", user)
		}
		if v.asked != 1 {
			t.Errorf("%q: asked %d times", user, v.asked)
		}
		said[v.banner] = true
		if known, _ := s.classes.Knows(t.Context(), classroom.Seat{Class: "5B", Number: 1}, keyOf(v.keys[0].PublicKey())); known {
			t.Errorf("%q has bound a key", user)
		}
	}
	if len(said) != 1 || said[""] {
		t.Errorf("said: %v", said)
	}
}

// A secret is refused after a time that tells nothing.
func TestARefusalTellsNothingByItsTime(t *testing.T) {
	s := limit(t, Limits{Answer: 200 * time.Millisecond})
	for _, user := range []string{"5B.1", "6C.1", "?"} {
		v := &visitor{t: t, school: s, user: user, secrets: []string{"pear"}}
		begun := time.Now()
		if _, err := v.come(); err == nil {
			t.Errorf("%q is let in", user)
		}
		if spent := time.Since(begun); spent < 200*time.Millisecond {
			t.Errorf("%q is refused after %s", user, spent)
		}
	}
}

// In an open class, a key takes a free seat, and has it again the next time; when all are taken, only
// the teacher's secret lets in.
func TestAnOpenClass(t *testing.T) {
	s := open(t)
	keys := []gossh.Signer{newKey(t), newKey(t), newKey(t)}
	for i, want := range []string{"OPEN.1", "OPEN.2", "OPEN.1"} {
		v := &visitor{t: t, school: s, user: "open", keys: keys[i%2 : i%2+1]}
		client := v.enter()
		p := sit(t, client, "", 0, 0)
		p.seen.wait(t, "Choose a lesson")
		room, err := s.classes.Room(t.Context(), "OPEN")
		if err != nil {
			t.Fatal(err)
		}
		for _, seat := range room {
			if seat.Sitting != (seat.Seat.String() == want) {
				t.Errorf("visit %d: %s sitting: %t", i, seat.Seat, seat.Sitting)
			}
		}
		p.press(t, "q\n")
		p.status(t)
	}
	late := &visitor{t: t, school: s, user: "OPEN", keys: keys[2:], secrets: []string{"chalk"}}
	late.enter()
	if late.asked != 1 {
		t.Errorf("asked %d times", late.asked)
	}
}

// The teacher of an open class names their place, and takes none of the free seats.
func TestTheTeacherOfAnOpenClassTakesNoSeat(t *testing.T) {
	s := open(t)
	v := &visitor{t: t, school: s, user: "OPEN.0", keys: []gossh.Signer{newKey(t)}, secrets: []string{"chalk"}}
	v.enter()
	if known, err := s.classes.Knows(t.Context(), classroom.Seat{Class: "OPEN"}, keyOf(v.keys[0].PublicKey())); v.asked != 1 || !known || err != nil {
		t.Errorf("asked %d times, and the key is the teacher's: %t, %v", v.asked, known, err)
	}
}

// meta is a connection that is being let in.
type meta struct {
	gossh.ConnMetadata
	user string
}

func (m meta) User() string { return m.user }

// newEntrance is the entrance of a connection that says nothing by itself.
func newEntrance(t *testing.T, s *school) *entrance {
	t.Helper()
	near, far := net.Pipe()
	t.Cleanup(func() { _ = far.Close() })
	c := s.door.gate.enter(near)
	t.Cleanup(func() { _ = c.Close() })
	return &entrance{door: s.door, ctx: t.Context(), conn: c}
}

// A key that was only offered opens nothing (CVE-2024-45337): what counts is the key that was proven,
// whatever was offered before or after, and the seat that was named then.
func TestOnlyAProvenKeyCounts(t *testing.T) {
	s := open(t)
	theirs, mine := newKey(t).PublicKey(), newKey(t).PublicKey()
	one := classroom.Seat{Class: "5B", Number: 1}
	if err := s.classes.Bind(t.Context(), one, keyOf(theirs)); err != nil {
		t.Fatal(err)
	}
	e := newEntrance(t, s)
	for _, offered := range []gossh.PublicKey{theirs, mine, theirs} {
		if p, err := e.offered(meta{user: "5B.1"}, offered); err != nil || p != nil {
			t.Fatalf("an offered key brings %v, %v", p, err)
		}
	}
	p, err := e.verified(meta{user: "5B.1"}, mine, nil, gossh.KeyAlgoED25519)
	if p != nil {
		t.Fatalf("a key that the seat does not know brings %v", p)
	}
	if _, ok := err.(*gossh.PartialSuccessError); !ok {
		t.Fatalf("a key that the seat does not know brings %v", err)
	}
	if _, err := e.offeredMore(meta{user: "5B.1"}, theirs); err != nil {
		t.Fatal(err)
	}
	answer := func(string, string, []string, []bool) ([]string, error) { return []string{"apple"}, nil }
	if p, err = e.ask(meta{user: "5B.1"}, answer); err != nil || p.ExtraData[tenureProven{}] != s.tenure(one) {
		t.Fatalf("the secret brings %v, %v", p, err)
	}
	if known, _ := s.classes.Knows(t.Context(), one, keyOf(mine)); !known {
		t.Error("the proven key is not bound")
	}

	// The seat is the one that the key was proven for.
	e = newEntrance(t, s)
	if _, err := e.offered(meta{user: "5B.1"}, theirs); err != nil {
		t.Fatal(err)
	}
	if p, _ := e.verified(meta{user: "5B.2"}, theirs, nil, gossh.KeyAlgoED25519); p != nil {
		t.Errorf("the key of a seat brings %v at another one", p)
	}
}

// busy is a database that can be read, and not written.
type busy struct{ classroom.Store }

func (b busy) Admit(context.Context, classroom.Seat, string, string) error { return progress.ErrLocked }

// A right secret is not called wrong because the server cannot use its database.
func TestTheTroubleOfTheServerIsNoWrongSecret(t *testing.T) {
	s := open(t, func(o *Options, _ *serve.Options) { o.Classes = busy{o.Classes} })
	v := &visitor{t: t, school: s, user: "5B.1", secrets: []string{"apple"}}
	if _, err := v.come(); err == nil {
		t.Fatal("somebody is let in")
	}
	if !strings.Contains(v.banner, "cannot use its database") {
		t.Errorf("it says %q", v.banner)
	}
}
