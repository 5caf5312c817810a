package docx_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/docx"
)

// sample is what LibreOffice 7.4.7 says of one file.
type sample struct {
	File      string
	Headings  []sampleHeading
	Elsewhere []sampleHeading
	Refuses   string `json:"libreoffice"`
	Tracked   bool
}

type sampleHeading struct {
	Level int
	Text  string
	Where string
}

func readSamples(t *testing.T, dir string) []sample {
	t.Helper()
	file, err := os.Open(filepath.Join(dir, "outlines.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var list []sample
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var s sample
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatal(err)
		}
		list = append(list, s)
	}
	return list
}

// samplesDir finds the samples beside the repository, or skips the test.
func samplesDir(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			break
		}
		dir = filepath.Dir(dir)
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above")
		}
	}
	for _, place := range []string{"../samples/docx", "../shared/samples/docx"} {
		samples := filepath.Join(dir, place)
		if _, err := os.Stat(filepath.Join(samples, "outlines.jsonl")); err == nil {
			return samples
		}
	}
	t.Skip("the samples are not beside the repository")
	return ""
}

func readFile(t *testing.T, path string) (*document.Document, error) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	return docx.Read(context.Background(), file, info.Size())
}
