package crowd

import (
	"bytes"
	"log/slog"
	"net/netip"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/classroom"
)

// door is a crowd, with who has had to go and which limits were met.
type door struct {
	*Crowd
	gone []string
	met  []Limit
}

func newDoor(l Limits) *door {
	d := &door{}
	d.Crowd = New(l, func(l Limit, _ bool) { d.met = append(d.met, l) })
	return d
}

// enter lets somebody in of an address of 192.0.2.
func (d *door) enter(name string, address byte) *Guest {
	return d.Enter(Network(netip.AddrFrom4([4]byte{192, 0, 2, address})), func() { d.gone = append(d.gone, name) })
}

func (d *door) wants(t *testing.T, all, waiting int, gone ...string) {
	t.Helper()
	if a, w := d.Count(); a != all || w != waiting || !slices.Equal(d.gone, gone) {
		t.Errorf("there are %d, of which %d wait, and %v have gone; wanted %d, %d and %v", a, w, d.gone, all, waiting, gone)
	}
}

func at(number int) classroom.Seat { return classroom.Seat{Class: "5B", Number: number} }

// An address that knocks without end takes the place of its own, and of nobody else: neither of who is known
// nor of who is about to be.
func TestAFloodDisplacesItself(t *testing.T) {
	d := newDoor(Limits{All: 9, Of: 6, Waiting: 5, WaitingOf: 4, Seat: 3})
	d.enter("known", 1).Known(at(1))
	d.enter("about", 1).Halfway()
	d.enter("other", 2)
	for _, name := range strings.Split("abcdefgh", "") {
		d.enter(name, 1)
	}
	d.wants(t, 6, 5, "a", "b", "c", "d", "e")
	// One who comes from elsewhere takes the place of one of the crowd.
	d.enter("third", 3)
	d.wants(t, 6, 5, "a", "b", "c", "d", "e", "f")
	if diff := cmp.Diff(slices.Repeat([]Limit{Waiting}, 6), d.met); diff != "" {
		t.Errorf("the limits (-want +got):\n%s", diff)
	}
}

// Where all are known who may be there, who comes is not let in; who leaves makes room, once.
func TestFull(t *testing.T) {
	for name, l := range map[string]Limits{"in all": {All: 3, Of: 9}, "of an address": {All: 9, Of: 3}} {
		t.Run(name, func(t *testing.T) {
			l.Waiting, l.WaitingOf, l.Seat = 9, 9, 9
			d := newDoor(l)
			first := d.enter("first", 1)
			first.Known(at(1))
			d.enter("second", 1).Known(at(2))
			d.enter("third", 1)
			d.enter("fourth", 1).Known(at(3))
			d.wants(t, 3, 0, "third")
			if d.enter("fifth", 1) != nil {
				t.Error("there are too many")
			}
			first.Leave()
			first.Leave()
			d.wants(t, 2, 0, "third")
			if d.enter("sixth", 1) == nil {
				t.Error("there are too few")
			}
			if !slices.Equal(d.met, []Limit{Full, Full}) {
				t.Errorf("the limits are %v", d.met)
			}
		})
	}
}

// A seat has so many, and its oldest goes; who has gone comes to no seat.
func TestASeatIsBounded(t *testing.T) {
	d := newDoor(Limits{All: 9, Of: 9, Waiting: 9, WaitingOf: 9, Seat: 2})
	other := d.enter("other", 1)
	other.Known(at(2))
	var all []*Guest
	for _, name := range strings.Split("abcd", "") {
		g := d.enter(name, 1)
		g.Known(at(1))
		g.Known(at(2)) // on the same connection: it stays where it was
		all = append(all, g)
	}
	d.wants(t, 3, 0, "a", "b")
	all[0].Known(at(2))
	all[0].Leave()
	d.wants(t, 3, 0, "a", "b")
	for _, g := range append(all, other) {
		g.Leave()
	}
	if len(d.seats)+len(d.from) != 0 {
		t.Errorf("what has gone is kept: %v, %v", d.seats, d.from)
	}
}

// Who comes to a seat that is known takes the place of the oldest there, and no other.
func TestEnterAtASeat(t *testing.T) {
	d := newDoor(Limits{All: 9, Of: 3, Waiting: 9, WaitingOf: 9, Seat: 2})
	from := Network(netip.AddrFrom4([4]byte{192, 0, 2, 1}))
	d.enter("waits", 1)
	for _, name := range strings.Split("abcd", "") {
		if d.EnterAt(from, at(1), func() { d.gone = append(d.gone, name) }) == nil {
			t.Errorf("%s is not let in", name)
		}
	}
	d.wants(t, 3, 1, "a", "b")
	d.EnterAt(from, at(2), func() {})
	d.wants(t, 3, 0, "a", "b", "waits")
	if d.EnterAt(from, at(3), func() {}) != nil {
		t.Error("there are too many")
	}
	d.wants(t, 3, 0, "a", "b", "waits")
}

// Who comes from an address that is none has the bound of all alone, and goes for nobody.
func TestTheZeroAddress(t *testing.T) {
	d := newDoor(Limits{All: 3, Of: 1, Waiting: 9, WaitingOf: 1, Seat: 9})
	for range 3 {
		if d.Enter(netip.Prefix{}, func() { t.Error("one had to go") }) == nil {
			t.Error("there are too few")
		}
	}
	if d.enter("late", 1) != nil {
		t.Error("there are too many")
	}
}

// A limit that is met again and again is said once in a while, without who it was.
func TestTheLog(t *testing.T) {
	var said bytes.Buffer
	told := 0
	met := Log(slog.New(slog.NewTextHandler(&said, nil)), "ssh", func(Limit, bool) { told++ })
	for range 10 {
		met(Seat, false)
		met(Full, true)
	}
	if got := said.String(); told != 20 || strings.Count(got, "\n") != 2 || !strings.Contains(got, `door=ssh limit="all or address" refused=true`) {
		t.Errorf("told %d times, and the log has\n%s", told, got)
	}
	Log(slog.New(slog.DiscardHandler), "http", nil)(Full, true)
}

// An address is one household's or one school's.
func TestWhatCountsAsOneAddress(t *testing.T) {
	for address, want := range map[string]string{
		"192.0.2.7": "192.0.2.7/32", "::ffff:192.0.2.7": "192.0.2.7/32", "2001:db8:1:2:3:4:5:6": "2001:db8:1:2::/64", "fe80::1%eth0": "fe80::/64",
	} {
		if got := Network(netip.MustParseAddr(address)).String(); got != want {
			t.Errorf("%s counts as %s, not %s", address, got, want)
		}
	}
}
