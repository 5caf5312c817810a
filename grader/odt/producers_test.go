package odt_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/dump"
)

var update = flag.Bool("update", false, "write the dumps anew; read each one afterwards")

// TestProducers holds what is read from files that real programs saved (see
// testdata/README.md): each has its dump beside it.
func TestProducers(t *testing.T) {
	files, err := filepath.Glob("testdata/*.odt")
	if err != nil || len(files) < 4 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			doc, err := readFile(t, file)
			if err != nil {
				t.Fatal(err)
			}
			golden := file + ".dump"
			if *update {
				if err := os.WriteFile(golden, []byte(dump.Looks(doc)), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), dump.Looks(doc)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
