package starter_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/interop"
	"jourdain/lessons/starter"
)

func fileOf(t *testing.T, source []byte, format document.Format) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := starter.Write(&b, format, source); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestInteropADOCXSaysWhatTheODTSays(t *testing.T) {
	interop.Program(t, "soffice")
	t.Cleanup(func() { _ = os.RemoveAll(interop.Profile(t)) })
	everything, err := os.ReadFile("testdata/everything.md")
	if err != nil {
		t.Fatal(err)
	}
	all := append(samples(t), sample{name: "everything", source: everything})
	for _, h := range allHandedOut(t) {
		all = append(all, sample{name: h.name, source: h.source})
	}
	dir := t.TempDir()
	var files []string
	for i, s := range all {
		files = append(files, filepath.Join(dir, fmt.Sprintf("%03d.docx", i)))
		if err := os.WriteFile(files[i], fileOf(t, s.source, document.DOCX), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	saved := interop.ConvertAll(t, files, "odt")
	if d := os.Getenv("ZZKEEP"); d != "" {
		for i := range files {
			for _, f := range []string{files[i], saved[i]} {
				b, _ := os.ReadFile(f)
				_ = os.WriteFile(filepath.Join(d, filepath.Base(f)), b, 0o600)
			}
		}
	}
	for i, s := range all {
		t.Run(s.name, func(t *testing.T) {
			ours, theirs := written(t, s.source, document.ODT), open(t, saved[i])
			if diff := cmp.Diff(renamed(inventory(ours)), renamed(inventory(theirs))); diff != "" {
				t.Errorf("LibreOffice reads another structure (-ODT +DOCX):\n%s", diff)
			}
			if diff := cmp.Diff(findings(t, ours), findings(t, theirs)); diff != "" {
				t.Errorf("other things are found (-ODT +DOCX):\n%s", diff)
			}
		})
	}
}

// renamed returns an inventory with the names that LibreOffice gives to the styles of a file
// of Word.
func renamed(lines []string) []string {
	names := strings.NewReplacer(
		"(Table Contents)", "(Standard)", "(Text body)", "(body)", "(List Paragraph)", "(body)", "(List Continue)", "(body)",
		"(Quotations)", "(Quote)", "(Caption)", "(caption)", "(Sender)", "(envelope return)",
		"(Table Heading)", "(head)", "(Titre de tableau)", "(head)",
	)
	for i := range lines {
		lines[i] = names.Replace(lines[i])
	}
	return lines
}
