package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/tui/cli/budget"
)

// TestOneBadFileStopsNoOther holds that a fault of ours, and a step that never ends,
// are the error of the file they happen on.
func TestOneBadFileStopsNoOther(t *testing.T) {
	book, err := rules.Book("en")
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
		j := &examiner{app: &app{}, grade: c.grade, book: book, watch: budget.New(c.time)}
		got := j.file(t.Context(), file)
		var u *document.Unreadable
		if !errors.As(got.err, &u) || u.Reason != c.reason {
			t.Errorf("%s: %v", name, got.err)
		}
	}
}
