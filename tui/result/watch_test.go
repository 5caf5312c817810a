package result

import (
	"errors"
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// stamped is a file as it was saved at a minute of the day.
func stamped(minute int) documents.Stamp {
	return documents.Stamp{Modified: time.Unix(int64(60*minute), 0), Size: 1}
}

// A file is read again when it has changed and stays as it is for two looks: a word
// processor that is still saving it would have it read half written.
func TestAFileIsReadOnceItIsSaved(t *testing.T) {
	var w watcher
	w.took(stamped(0), nil)
	for i, look := range []struct {
		stamp documents.Stamp
		err   error
		read  bool
	}{
		{stamped(0), nil, false},
		{stamped(1), nil, false},
		{stamped(2), nil, false},
		{documents.Stamp{}, errors.New("away"), false},
		{stamped(2), nil, true},
	} {
		if read, _ := w.saw(screen.Env{}, looked{stamp: look.stamp, err: look.err}); read != look.read {
			t.Errorf("look %d: read is %v", i+1, read)
		}
	}
}

// A reading reports whether the file is the one that the result before it was made of; one
// that failed is no result.
func TestAFileThatWasNotSavedIsKnown(t *testing.T) {
	var w watcher
	w.took(stamped(0), nil)
	if w.took(stamped(1), nil) {
		t.Error("another file is told to be the same")
	}
	if w.took(stamped(2), errors.New("held")) {
		t.Error("a reading that failed is told to have read the same")
	}
	if !w.took(stamped(1), nil) {
		t.Error("the same file is told to be another one")
	}
}

// What may go away by itself is tried again now and then, and nothing else is.
func TestAFileThatIsHeldIsReadAgain(t *testing.T) {
	reads := func(reason document.Reason) (n int) {
		w := watcher{}
		w.took(stamped(0), &document.Unreadable{Reason: reason})
		for range 2 * retryEvery {
			if read, _ := w.saw(screen.Env{}, looked{stamp: stamped(0)}); read {
				n++
			}
		}
		return n
	}
	if n := reads(document.Forbidden); n != 2 {
		t.Errorf("a file that is held is read again %d times", n)
	}
	if n := reads(document.PDF); n != 0 {
		t.Errorf("a file of another kind is read again %d times", n)
	}
}

// It takes several looks to say that the file is away or is being saved.
func TestTroubleIsNotSaidAtOnce(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	env := screen.Env{Words: words}
	for _, test := range []struct {
		name string
		look func(i int) looked
		told int
	}{
		{"away", func(int) looked { return looked{err: errors.New("away")} }, missedTold},
		{"being saved", func(i int) looked { return looked{stamp: stamped(i)} }, movingTold},
	} {
		var w watcher
		w.took(stamped(0), nil)
		for i := 1; i <= test.told; i++ {
			if trouble := w.trouble(env, "a.odt", time.Unix(0, 0)); trouble != "" {
				t.Errorf("%s: said after %d looks: %s", test.name, i-1, trouble)
			}
			w.saw(env, test.look(i))
		}
		if w.trouble(env, "a.odt", time.Unix(0, 0)) == "" {
			t.Errorf("%s: not said", test.name)
		}
	}
}
