package submit

import (
	"context"
	"fmt"
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/lessons/progress"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// nothing finds no document, and takes an address as it is: there is a file wherever one is
// looked for.
type nothing struct{}

func (nothing) Look(string) (documents.Stamp, error) { return documents.Stamp{}, nil }
func (nothing) PlaceOf(string) documents.Place       { return documents.Place{Kind: documents.InDocuments} }

func (nothing) Save(name, ending string, _ []byte) (string, error) { return name + ending, nil }

func (nothing) Recent(context.Context, int) []documents.Document { return nil }
func (nothing) Path(_ context.Context, typed string) string      { return typed }

// What is pasted where no line is asked for is the address of the document: it stands in
// the line, and Enter hands it in.
func TestAPasteIsTheAddress(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	env := screen.Env{Words: words}
	s := New(nil, Services{Find: nothing{}, Store: progress.Memory(), Now: time.Now}, screen.Route{})
	if in := s.Page(env).Input; in != nil {
		t.Fatalf("before a paste, the page asks for a line: %+v", in)
	}
	s.Update(env, screen.Pasted{Text: "'/a/my file.odt'"})
	in := s.Page(env).Input
	if in == nil || in.Value != "'/a/my file.odt'" {
		t.Fatalf("after a paste, the page asks for %+v", in)
	}
	s.Update(env, screen.Cancelled{})
	if in := s.Page(env).Input; in != nil {
		t.Errorf("after Escape, the page still asks for %+v", in)
	}
}

// A paste gives up the file that was looked for before it: its path, when it comes, hands
// nothing in, and the page no longer says that it looks.
func TestAPasteGivesUpTheAddressBefore(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	env := screen.Env{Words: words}
	s := New(nil, Services{Find: nothing{}, Store: progress.Memory(), Now: time.Now}, screen.Route{})
	s.Update(env, found{})
	s.Update(env, screen.Entered{Text: "/a/slow.odt"})
	late := resolved{path: "/a/slow.odt", asked: s.asked}
	s.Update(env, screen.Pasted{Text: "/a/other.odt"})
	if effect := s.Update(env, late); len(effect.Now) > 0 {
		t.Errorf("an address that was given up was handed in: %+v", effect.Now)
	}
	s.Update(env, screen.Cancelled{})
	if advice := s.advice(env).Text; advice != words.Say("submit.nothing") {
		t.Errorf("the page says %q", advice)
	}
	s.Update(env, screen.Entered{Text: "/a/other.odt"})
	if effect := s.Update(env, resolved{path: "/a/other.odt", asked: s.asked}); len(effect.Now) != 1 {
		t.Errorf("the address that counts was not handed in: %+v", effect.Now)
	}
}

// drawer finds as many documents as it is told to.
type drawer struct {
	nothing
	many int
}

func (d drawer) Recent(_ context.Context, most int) []documents.Document {
	var list []documents.Document
	for i := range min(d.many, most) {
		name := fmt.Sprintf("letter-%d.odt", i+1)
		list = append(list, documents.Document{Path: "/d/" + name, Name: name})
	}
	return list
}

// A long list says how many documents there are besides, and shows them; a name is found among
// them before they are shown.
func TestTheDocumentsThatAreNotListedAreFound(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	env := screen.Env{Words: words}
	s := New(nil, Services{Find: drawer{many: 13}, Store: progress.Memory(), Now: time.Now}, screen.Route{})
	s.Update(env, found{drawer{many: 13}.Recent(t.Context(), sought)})
	rows := s.Page(env).Rows
	if len(rows) != most+3 || rows[most].Label != "Show the 4 other documents too" {
		t.Fatalf("%d rows, and below the documents %q", len(rows), rows[most].Label)
	}
	if effect := s.Update(env, screen.Entered{Text: "letter-13"}); len(effect.Now) != 1 {
		t.Errorf("a document that is not listed is not found by its name: %+v", effect)
	}
	s.Update(env, screen.Chosen{ID: moreID})
	if rows := s.Page(env).Rows; len(rows) != 15 || rows[12].Label != "letter-13.odt" {
		t.Errorf("of all documents, %d rows are shown", len(rows))
	}
}
