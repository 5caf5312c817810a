package crowd

import (
	"net/netip"
	"slices"
	"sync"

	"jourdain/lessons/classroom"
)

// Limits are how many there may be at the same time.
type Limits struct {
	All, Of int // in all, and from an address: a whole school may have one
	// Waiting are those who have not said who they are, and WaitingOf those of them from an address.
	Waiting, WaitingOf int
	// Seat is how many there are of a seat.
	Seat int
}

// Limit names one of the limits, as it is written into a log.
type Limit string

// The limits that are met: somebody is not let in, or has to go.
const (
	Full    Limit = "all or address"
	Waiting Limit = "not known yet"
	Seat    Limit = "seat"
)

// Crowd is who is at a door. It may be used by several goroutines at the same time.
type Crowd struct {
	limits Limits
	met    func(l Limit, refused bool)

	mu      sync.Mutex
	all     int
	waiting int
	from    map[netip.Prefix]*origin
	seats   map[classroom.Seat][]*Guest // the oldest first
}

// origin is an address that guests come from.
type origin struct {
	all     int
	waiting []*Guest // the oldest first
}

// Guest is one of them.
type Guest struct {
	crowd *Crowd
	from  netip.Prefix // the zero one counts for no address
	drop  func()

	// They are the crowd's.
	waits, halfway, gone bool
	seat                 classroom.Seat // where they have said so
}

// New returns a crowd of nobody. met is told of a limit that is met, and whether somebody was refused for
// it or has had to go; nil for nobody.
func New(l Limits, met func(l Limit, refused bool)) *Crowd {
	if met == nil {
		met = func(Limit, bool) {}
	}
	return &Crowd{limits: l, met: met, from: map[netip.Prefix]*origin{}, seats: map[classroom.Seat][]*Guest{}}
}

// Enter lets somebody in who comes from an address; nil where there is no room. drop makes them go. Who
// comes from the zero address, which may be many people, has no bound of their own, and never has to go
// for others.
func (c *Crowd) Enter(from netip.Prefix, drop func()) *Guest {
	c.mu.Lock()
	g, told := c.enter(from, drop)
	c.mu.Unlock()
	told()
	return g
}

// EnterAt is Enter for somebody of whom it is known at which seat they are.
func (c *Crowd) EnterAt(from netip.Prefix, s classroom.Seat, drop func()) *Guest {
	c.mu.Lock()
	before := c.thin(s) // who comes to a seat takes no room but that of the seat
	g, told := c.enter(from, drop)
	if g != nil {
		c.seat(g, s)
	}
	c.mu.Unlock()
	before()
	told()
	return g
}

// enter is Enter, and returns what is to be told afterwards, when others may enter.
func (c *Crowd) enter(from netip.Prefix, drop func()) (g *Guest, told func()) {
	displaced, limit, ok := c.room(from)
	if !ok {
		return nil, func() { c.met(limit, true) }
	}
	g, told = &Guest{crowd: c, from: from, drop: drop, waits: true}, func() {}
	if displaced != nil {
		c.leave(displaced)
		told = func() { c.met(limit, false); displaced.drop() }
	}
	o := c.from[from]
	if o == nil {
		o = &origin{}
		c.from[from] = o
	}
	c.all++
	o.all++
	c.waiting++
	o.waiting = append(o.waiting, g)
	return g, told
}

// room says whether there is room for one more from an address, who has to go for it, and which limit is
// met.
func (c *Crowd) room(from netip.Prefix) (displaced *Guest, limit Limit, ok bool) {
	o := c.from[from]
	if o == nil || !from.IsValid() {
		o = &origin{}
	}
	switch l := c.limits; {
	case o.all >= l.Of:
		displaced, limit = o.first(), Full
	case len(o.waiting) >= l.WaitingOf:
		displaced, limit = o.first(), Waiting
	case c.all >= l.All:
		displaced, limit = c.crowded().first(), Full
	case c.waiting >= l.Waiting:
		displaced, limit = c.crowded().first(), Waiting
	default:
		return nil, "", true
	}
	return displaced, limit, displaced != nil
}

// crowded returns the address with the most guests who wait.
func (c *Crowd) crowded() *origin {
	most := &origin{}
	for from, o := range c.from {
		if from.IsValid() && len(o.waiting) > len(most.waiting) {
			most = o
		}
	}
	return most
}

// first returns who of an address has to go first: the oldest of those who are not halfway, or else the
// oldest; nil where nobody waits.
func (o *origin) first() *Guest {
	if len(o.waiting) == 0 {
		return nil
	}
	if i := slices.IndexFunc(o.waiting, func(g *Guest) bool { return !g.halfway }); i >= 0 {
		return o.waiting[i]
	}
	return o.waiting[0]
}

// Halfway says that a guest is about to say who they are: those who are not go first.
func (g *Guest) Halfway() {
	g.crowd.mu.Lock()
	defer g.crowd.mu.Unlock()
	g.halfway = true
}

// Known says at which seat a guest is. The oldest of the seat has to go where it has too many. Who has
// said so before stays at that seat.
func (g *Guest) Known(s classroom.Seat) {
	c, told := g.crowd, func() {}
	c.mu.Lock()
	if !g.gone && g.waits {
		told = c.thin(s)
		c.seat(g, s)
	}
	c.mu.Unlock()
	told()
}

// thin makes room at a seat, and returns what is to be told afterwards.
func (c *Crowd) thin(s classroom.Seat) (told func()) {
	at := c.seats[s]
	if len(at) < c.limits.Seat {
		return func() {}
	}
	oldest := at[0]
	c.leave(oldest)
	return func() { c.met(Seat, false); oldest.drop() }
}

// seat puts a guest who waits at a seat.
func (c *Crowd) seat(g *Guest, s classroom.Seat) {
	c.unwait(g)
	g.seat = s
	c.seats[s] = append(c.seats[s], g)
}

// unwait takes a guest from those who wait.
func (c *Crowd) unwait(g *Guest) {
	o := c.from[g.from]
	o.waiting = slices.DeleteFunc(o.waiting, func(w *Guest) bool { return w == g })
	c.waiting--
	g.waits = false
}

// Leave says that a guest has gone.
func (g *Guest) Leave() {
	g.crowd.mu.Lock()
	defer g.crowd.mu.Unlock()
	g.crowd.leave(g)
}

func (c *Crowd) leave(g *Guest) {
	if g.gone {
		return
	}
	g.gone = true
	if g.waits {
		c.unwait(g)
	} else if at := slices.DeleteFunc(c.seats[g.seat], func(o *Guest) bool { return o == g }); len(at) > 0 {
		c.seats[g.seat] = at
	} else {
		delete(c.seats, g.seat)
	}
	c.all--
	if o := c.from[g.from]; o != nil {
		if o.all--; o.all == 0 {
			delete(c.from, g.from)
		}
	}
}

// Count returns how many there are, and how many of them have not said who they are.
func (c *Crowd) Count() (all, waiting int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.all, c.waiting
}

// The part of an address that one household or one school has at least (RFC 6177).
const (
	bits4 = 32
	bits6 = 64
)

// Network returns what counts as one address: an IPv4 address, or a network of IPv6.
func Network(ip netip.Addr) netip.Prefix {
	ip = ip.Unmap().WithZone("")
	bits := bits6
	if ip.Is4() {
		bits = bits4
	}
	p, _ := ip.Prefix(bits)
	return p
}
