package grade

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader"
	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/work"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/input"
	"jourdain/tui/text"
)

// saying returns the options of a run that speaks these words.
func saying(words *text.Words) *gradeOptions {
	con := console.New(console.Process{}, words)
	return &gradeOptions{Console: con, input: input.New(con)}
}

// TestOneBadFileStopsNoOther holds that a fault of ours, and a step that never ends,
// are the error of the file they happen on.
func TestOneBadFileStopsNoOther(t *testing.T) {
	book, err := rules.Book(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "a.md")
	if err := os.WriteFile(file, []byte("# A\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var stop atomic.Bool
	defer stop.Store(true)
	for name, c := range map[string]struct {
		grade  grading
		reason document.Reason
		time   time.Duration
	}{
		"a fault": {
			func(context.Context, *document.Document) (*report.Report, error) { panic("out of range") },
			document.Unknown, time.Minute,
		},
		"no end": {
			func(context.Context, *document.Document) (*report.Report, error) {
				sum := 0
				for !stop.Load() {
					sum++ // it computes
				}
				return nil, fmt.Errorf("too late: %d", sum)
			},
			document.Stopped, time.Millisecond,
		},
	} {
		j := &examiner{options: saying(nil), grade: c.grade, book: book, watch: budget.New(c.time)}
		got := j.entry(t.Context(), &collect.Entry{File: file})
		var u *document.Unreadable
		if !errors.As(got.err, &u) || u.Reason != c.reason {
			t.Errorf("%s: %v", name, got.err)
		}
	}
}

// What stands in a folder beside files that take too much is judged as it is alone, and
// nothing goes on afterwards.
func TestGoodFilesKeepTheirResult(t *testing.T) {
	book, err := rules.Book(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	var files []string
	for i := range 42 {
		name := filepath.Join(dir, fmt.Sprintf("good%d.md", i))
		if i%7 < 2 {
			name = filepath.Join(dir, fmt.Sprintf("bad%d.md", i))
		}
		if err := os.WriteFile(name, fmt.Appendf(nil, "# The garden %d\n\n**Sowing**\n\nWe sow in March, row %d.\n", i, i), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, name)
	}
	isBad := func(name string) bool { return strings.HasPrefix(filepath.Base(name), "bad") }
	grade := func(ctx context.Context, doc *document.Document) (*report.Report, error) {
		if isBad(doc.Name) {
			return nil, work.Do(ctx, func(c *work.Counter) {
				for {
					c.Step(1_000)
				}
			})
		}
		return grader.Grade(ctx, doc, grader.Everything())
	}
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	examine := func(name string) judged {
		j := &examiner{options: saying(words), grade: grade, book: book, watch: budget.New(time.Hour)}
		return j.entry(t.Context(), &collect.Entry{File: name})
	}
	before := runtime.NumGoroutine()
	j := &examiner{options: saying(words), grade: grade, book: book, watch: budget.New(time.Hour)}
	err = inOrder(t.Context(), len(files), func(ctx context.Context, i int) judged { return j.entry(ctx, &collect.Entry{File: files[i]}) }, func(i int, got judged) error {
		if isBad(files[i]) {
			var u *document.Unreadable
			if !errors.As(got.err, &u) || u.Reason != document.TooBig || u.Detail != document.LimitWork {
				t.Errorf("%s: %v", files[i], got.err)
			}
			return nil
		}
		if diff := cmp.Diff(examine(files[i]).worded, got.worded); got.err != nil || diff != "" {
			t.Errorf("%s: %v (-alone +beside others)\n%s", files[i], got.err, diff)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	for deadline := time.Now().Add(time.Minute); runtime.NumGoroutine() > before; {
		if time.Now().After(deadline) {
			t.Fatalf("%d goroutines, and %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(time.Millisecond)
	}
}
