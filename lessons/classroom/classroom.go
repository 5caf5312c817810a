package classroom

import (
	"context"
	"errors"
	"time"

	"jourdain/lessons/progress"
)

// What a [Store] answers.
var (
	ErrCode    = errors.New("no code of a class")
	ErrExists  = errors.New("there is a class of this code")
	ErrNoClass = errors.New("there is no class of this code")
	ErrNoSeat  = errors.New("there is no such seat")
	ErrSecret  = errors.New("that is not the secret of the seat")
	ErrWait    = errors.New("too many wrong secrets: wait") // see [Wait]
	ErrTaken   = errors.New("all seats of the class are taken")
	ErrClosed  = errors.New("the class is not open to new keys")
	ErrNewer   = errors.New("the tables were written by a newer program")
	ErrAway    = progress.ErrAway
	ErrAddress = errors.New("that is no address of a database")
	ErrRefused = errors.New("the database does not let us in")
)

// Class is a class as it was made.
type Class struct {
	Code  string
	Seats int
	// Open is set for a class where the first key takes a free seat, without a secret.
	Open bool
	Made time.Time
}

// Key is what a browser or a program for connections shows again instead of the secret: a public
// key (its SHA-256 fingerprint, as ssh-keygen -l writes it), or the sum of a browser's token.
type Key string

// Place is where a person is in the course, and how they fare there.
type Place struct {
	Lesson string // id; "" outside of lessons
	Step   int    // from 0; the number of steps for the brief and what follows it
	Screen string // the name of the screen
	// Wrong is how many wrong answers or refused works they have had here in a row.
	Wrong int
	Since time.Time // when they came here
	Heard time.Time // when they last did something
}

// Presence is who sits at a seat now.
type Presence struct {
	Seat Seat
	// Sitting is set while a session holds the seat; otherwise Place is where they were last.
	Sitting bool
	Place   Place
}

// HandIn is a document that was handed in at a seat, with the points that it had.
type HandIn struct {
	Lesson, Work string // ids
	File         string // its name alone
	Passed       bool
	Points, Of   float64
	At           time.Time
}

// Forgotten says how much went when a class was forgotten.
type Forgotten struct {
	Seats, Keys, Answers, HandIns int
}

// Store keeps the classes of a server. Each call is one whole change, and may be made from several
// processes at the same time where the database is a server. What the database does not answer is
// [ErrAway], after it was tried again for a while.
type Store interface {
	// NewClass makes a class, with the secret of each seat; secrets[0] is that of the teacher. Only a
	// slow sum of a secret is kept. The error is [ErrExists], or [ErrCode].
	NewClass(ctx context.Context, c Class, secrets []string) error
	// Classes returns all classes, by their code.
	Classes(ctx context.Context) ([]Class, error)
	// Class returns a class; the error is [ErrNoClass].
	Class(ctx context.Context, code string) (Class, error)
	// Reset gives a seat a new secret and takes its keys away, so that another tenure of it begins.
	// What was done there stays, unless it is to be erased too.
	Reset(ctx context.Context, s Seat, secret string, erase bool) error
	// Forget erases a class and all that was done in it.
	Forget(ctx context.Context, code string) (Forgotten, error)

	// Tenure returns the tenure of a seat now; the error is [ErrNoSeat]. It is to be asked for before
	// something is proven of the seat: what was proven is so of that tenure at most.
	Tenure(ctx context.Context, s Seat) (Tenure, error)
	// Ended returns the names of those of some tenures that have ended.
	Ended(ctx context.Context, tenures []string) ([]string, error)
	// Admit checks the secret of a seat that somebody tells from an address: nil, [ErrNoSeat],
	// [ErrSecret] or, after several wrong ones from there, [ErrWait]. They are counted at the seat for
	// all processes, and each address has its own count, but for some that share one by chance. No address
	// is kept.
	Admit(ctx context.Context, s Seat, from, secret string) error
	// Bind lets a key sit at a seat from now on, without the secret.
	Bind(ctx context.Context, s Seat, key Key) error
	// Knows reports whether a key may sit at a seat.
	Knows(ctx context.Context, s Seat, key Key) (bool, error)
	// Unbind takes a key from a seat: who has it has left for good. What was done there stays.
	Unbind(ctx context.Context, s Seat, key Key) error
	// TakeSeat returns the seat that a key has in an open class: the one it has already, or one at which
	// nothing was done, which is its own from now on. The error is [ErrNoClass], [ErrClosed] or [ErrTaken].
	TakeSeat(ctx context.Context, code string, key Key) (Seat, error)
	// Vacate erases what was done at a seat of an open class, for somebody else: one that no key has any
	// more, else one at which nobody has sat since a time, and of several the one that is unused for longest.
	// Nobody takes it before [Store.Vacated]; meanwhile its documents are erased. The error is that of
	// TakeSeat.
	Vacate(ctx context.Context, code string, since time.Time) (Seat, error)
	Vacated(ctx context.Context, s Seat) error

	// Sit gives a seat to a session. The one that held it before is ousted. It counts as sitting
	// there as long as it moves or is asked about, and for a [Lease] more: where its process has
	// died, nobody says that it has left.
	Sit(ctx context.Context, s Seat, session string) error
	// Ousted returns those of some sessions that hold their seat no more. To ask is to say that
	// the sessions live: a server asks about all of its own more often than each half of a [Lease].
	Ousted(ctx context.Context, sessions []string) ([]string, error)
	// Move keeps where the person of a session is.
	Move(ctx context.Context, session string, p Place) error
	// Leave frees the seat of a session, unless another holds it by now.
	Leave(ctx context.Context, session string) error
	// Room returns the seats of a class in their order, with who sits there.
	Room(ctx context.Context, code string) ([]Presence, error)

	// Judged keeps what a document that was handed in came to, or holds it until the database answers.
	Judged(ctx context.Context, s Seat, h HandIn) error
	// HandIns returns what was handed in at a seat, the oldest first.
	HandIns(ctx context.Context, s Seat) ([]HandIn, error)
	// Progress returns what was done at a seat. Closing it leaves the store open.
	Progress(s Seat) progress.Store

	// Ping asks whether the database answers.
	Ping(ctx context.Context) error
	// Hurry says that the server ends: a database that does not answer is not waited for any more, and
	// what somebody does fails at once with [ErrAway], or an error that passes as that one does.
	Hurry()
	// Close ends the use of the store. The error is an [Unkept] where something waits that cannot be
	// kept.
	Close() error
}

// Lease is how long a session counts as sitting at its seat after it was heard of last.
const Lease = time.Minute

// Backuper is a store that can write a copy of all that it keeps while it is used.
type Backuper interface {
	// Backup writes the copy into a new file, which is one to [Open] like the first. The error is
	// [io/fs.ErrExist] where there is a file already.
	Backup(ctx context.Context, path string) error
}

// Wait is how long the next secret of a seat is refused to an origin after so many wrong ones in a row.
func Wait(wrong int) time.Duration {
	const free = 5 // a person mistypes
	if wrong < free {
		return 0
	}
	return min(time.Second<<min(wrong-free, 10), 2*time.Minute)
}

// tooSoon reports whether a secret is tried before its time, after so many wrong ones of which the last
// came then. That one may come from a process whose clock is ahead: where there is nothing to wait
// for, it makes no difference.
func tooSoon(now, last time.Time, wrong int) bool {
	wait := Wait(wrong)
	return wait > 0 && now.Before(last.Add(wait))
}
