package collect

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"jourdain/tui/cli/console"
	"jourdain/tui/cli/moodle"
	"jourdain/tui/cli/roster"
)

// Pile is the work that the command line asks to grade.
type Pile struct {
	// Entries are in the order of the words, and what a folder holds is in the order of names
	// ([byName]).
	Entries []Entry
	// Many says that the person asked for several: results then say more of each
	// other, and a file that cannot be read has a place among them.
	Many bool
	// Persons says that folders showed who is who, so that an entry is a person.
	Persons bool
	// Empty are the folders without a document, Closed those that could not be read.
	Empty  []string
	Closed []Unopened
	// Model is what the others are compared with, where it stands among them.
	Model string
	// Downloads are the archives of Moodle's that were read.
	Downloads []*moodle.Download

	several bool // folders or archives were named
}

// Close ends the reading of archives: none of their files can be opened any more.
func (p *Pile) Close() {
	for _, d := range p.Downloads {
		_ = d.Close() // it was only read
	}
}

// Entry is a pupil, or a file that was named by itself. A class of any size is kept whole, so
// it shares its texts with the paths.
type Entry struct {
	Whose
	// File is what counts; "" when nothing was handed in.
	File string
	// Shown is what the file that counts is called in results, where that is not its own name.
	Shown string
	// Asked is set for a file that its ending, or the person, says to be work: that it cannot
	// be read is then worth a status.
	Asked bool
	// Closed is set for a folder that could not be read, so that nobody knows what is in it.
	Closed bool
	// Typed is set where what counts was typed into Moodle, and not handed in as a file.
	Typed bool
	// Again is set for a file that was named before.
	Again bool
	// Handed is when the file that counts was last written, in seconds since 1970; 0 when
	// that is not known.
	Handed int64
	// Older are documents of the same pupil that do not count, the newest first; Beside are
	// files of theirs of kinds that are not read.
	Older, Beside []string

	open func() (moodle.Content, error) // of a file in an archive; nil for one on the disk
	size int64                          // bytes
}

// Whose says who handed something in.
type Whose struct {
	// Pupil is what the pupil is called by the list, or else by their folder or file, as where the
	// list has lost letters; "" for a file that was named by itself.
	Pupil string
	// Person says that the name is a person's, and not a file's.
	Person bool
	// Folder is where their things lie, a folder or a file; "" for a file that was named by
	// itself, and for who handed in nothing.
	Folder string
	// Identity is the same in every run, and no other pupil's.
	Identity string
	// Deep says that others may be called the same: they lie in folders of other groups.
	Deep bool
	// Key is what files of a pupil are called, without an ending, where a list or a pseudonym
	// says it.
	Key string
	// Moodle is whose it is by the names of a download of Moodle's; nil for other files.
	Moodle *moodle.Submission
	// Listed is the pupil of a list of the class; nil without a list, and for who is not on it.
	Listed *roster.Pupil
	// Unknown is set where there is a list, and nobody on it is certainly meant; Maybe are those
	// who could be.
	Unknown bool
	Maybe   []*roster.Pupil
}

// Called returns what the page of an entry is called: the folder of a pupil with its number, so
// that two of one name are never mixed up, or the file without its ending.
func (e *Entry) Called() string {
	switch {
	case e.Key != "":
		return e.Key
	case e.Person:
		return filepath.Base(e.Identity)
	case e.Pupil != "":
		return e.Pupil
	default:
		return stem(e.File)
	}
}

// Name returns what the file that counts is called in results; "" for none.
func (e *Entry) Name() string {
	if e.Shown != "" {
		return e.Shown
	}
	return e.File
}

// Hide puts a pseudonym in the place of all names of an entry. key is what files of theirs are
// called; clean takes names out of a text.
func (e *Entry) Hide(pseudonym, key string, clean func(string) string) {
	e.Pupil, e.Key, e.Person, e.Identity = pseudonym, key, true, "pseudonym:"+pseudonym
	e.Folder = pseudonym
	if e.File != "" {
		e.Shown = pseudonym + filepath.Ext(e.File)
	}
	for _, files := range [][]string{e.Older, e.Beside} {
		for i := range files {
			files[i] = clean(filepath.Base(files[i]))
		}
	}
	for i, p := range e.Maybe {
		e.Maybe[i] = &roster.Pupil{Whole: clean(p.Name())}
	}
}

// Apart are the files that are no work, wherever they lie: where the results go, a file or a
// folder, the model, and the teacher's own papers. "" for none.
type Apart struct {
	Results, Model string
	Papers         []string
}

// absolute returns the real paths.
func (p Apart) absolute() Apart {
	if p.Results != "" && p.Results != console.Standard {
		p.Results = console.Absolute(p.Results)
	}
	if p.Model != "" && p.Model != console.Standard {
		p.Model = console.Absolute(p.Model)
	}
	papers := make([]string, 0, len(p.Papers))
	for _, paper := range p.Papers {
		if paper != "" {
			papers = append(papers, console.Absolute(paper))
		}
	}
	p.Papers = papers
	return p
}

// Unopened is a folder that could not be read, and why.
type Unopened struct {
	Path string
	Err  error
}

// Gather returns what words on the command line stand for: a file is itself,
// a folder is what is in it and below it. What was named by the person stands
// in their order; what a folder holds is left out where it
// is there already. The model is work only where it is all that was named.
func Gather(ctx context.Context, words []string, not Apart) *Pile {
	p := &Pile{Many: len(words) > 1}
	seen := map[string]bool{}
	not = not.absolute()
	named := map[string]bool{}
	folders := 0
	for _, word := range words {
		if console.IsFolder(word) || isArchive(word) {
			folders++
		} else {
			named[console.Absolute(word)] = true
		}
	}
	p.several = folders > 1
	before := map[string]bool{}
	for _, word := range words {
		if !console.IsFolder(word) {
			if !p.archive(ctx, word) {
				p.file(word, not, before)
			}
			continue
		}
		p.Many = true
		from := len(p.Entries)
		v := &visit{ctx: ctx, pile: p, root: console.Absolute(word), not: not, seen: seen, named: named}
		closed := len(p.Closed)
		tree := v.folder(word)
		v.follow()
		l := &layout{pile: p, prefix: word}
		if p.several {
			l.prefix = ""
		}
		l.folder(tree)
		p.nameGroups(from)
		if v.found == 0 && len(p.Closed) == closed && !v.known {
			p.Empty = append(p.Empty, word)
		}
	}
	return p
}

// file takes a file that the person named.
func (p *Pile) file(word string, not Apart, before map[string]bool) {
	path := console.Absolute(word)
	if path == not.Model && p.Many {
		p.Model = word
		return
	}
	p.Entries = append(p.Entries, Entry{Whose: Whose{Identity: filepath.Clean(word)}, File: word, Asked: true, Again: before[path]})
	before[path] = true
}

// Files returns the files that count, in the order of the entries.
func (p *Pile) Files() []string {
	var files []string
	for i := range p.Entries {
		if p.Entries[i].File != "" {
			files = append(files, p.Entries[i].File)
		}
	}
	return files
}

// Beside returns the files that lie beside those that count and are of kinds that are not read, such
// as PDF.
func (p *Pile) Beside() []string {
	var files []string
	for i := range p.Entries {
		files = append(files, p.Entries[i].Beside...)
	}
	slices.SortFunc(files, byName)
	return files
}

// stem returns the name of a file without its folder and its ending.
func stem(path string) string {
	name := filepath.Base(path)
	return strings.TrimSuffix(name, filepath.Ext(name))
}
