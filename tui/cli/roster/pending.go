package roster

import (
	"errors"
	"io"
)

// Read reads a list of pupils. The error is a [*Refused] where the file is no such list, or what
// the reader says.
func Read(io.Reader) (*Roster, error) { return nil, errors.ErrUnsupported }

// Matcher finds whose work a file or a folder is.
type Matcher struct{}

// NewMatcher makes a matcher of a list. The ignored texts are those of the lesson, such as its
// title and the name of its starting file: their words in a file's name are no names.
func NewMatcher(*Roster, ...string) *Matcher { return &Matcher{} }

// Learn takes the names of all that is handed in: a word that stands in many of them is no name.
func (*Matcher) Learn([]string) {}

// Find finds the pupil of a full name, of a folder's name (Moodle's too) or of a file's name.
func (*Matcher) Find(string) Match { return Match{} }

// Keys returns a name for the files of each pupil, without an ending: the same as long as the
// pupil's names are, safe on every system, and no two the same.
func (*Roster) Keys() map[*Pupil]string { return nil }

// SecretPath returns where the teacher's secret is kept.
func SecretPath() string { return "" }

// Secret reads the secret of a path, and makes one, which only its owner can read, where there is none.
func Secret(string) ([]byte, error) { return nil, errors.ErrUnsupported }

// Pseudonyms returns the pseudonym of each pupil: the one that the list gives, or one that follows
// from the names and the secret.
func Pseudonyms(*Roster, []byte) map[*Pupil]string { return nil }

// Veil keeps the names of a list out of what is written with pseudonyms.
type Veil struct{}

// NewVeil makes a veil over the names of a list.
func NewVeil(*Roster, map[*Pupil]string) *Veil { return &Veil{} }

// Holds reports whether a text has a name of a pupil in it.
func (*Veil) Holds(string) bool { return false }

// Clean returns a text with the pseudonym in the place of each name.
func (*Veil) Clean(text string) string { return text }
