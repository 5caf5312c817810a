package interop

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Convert lets LibreOffice open a file and save it in another format; it returns the new
// file. LibreOffice refuses a package that it would have to repair when nobody is
// there to be asked, so a file that is converted was opened without repair.
func Convert(t *testing.T, file, format string) string {
	t.Helper()
	return ConvertAll(t, []string{file}, format)[0]
}

// ConvertAll converts several files, whose names differ, in one run: to start the
// program takes longer than to convert a file.
func ConvertAll(t *testing.T, files []string, format string) []string {
	t.Helper()
	results, said, err := convert(t, files, format)
	for i, file := range files {
		if _, missing := os.Stat(results[i]); err != nil || missing != nil {
			t.Fatalf("LibreOffice cannot convert %s to %s: %v\n%s", file, format, err, said)
		}
	}
	return results
}

// Opened says of each file whether LibreOffice opens it, which it does without repair or
// not at all.
func Opened(t *testing.T, files []string) []bool {
	t.Helper()
	opened := make([]bool, len(files))
	for i, result := range ConvertThose(t, files, "fodt") {
		opened[i] = result != ""
	}
	return opened
}

// ConvertThose is ConvertAll for files of which LibreOffice may refuse some: the new file of such a one
// is "".
func ConvertThose(t *testing.T, files []string, format string) []string {
	t.Helper()
	results, _, _ := convert(t, files, format)
	for i := range results {
		if _, err := os.Stat(results[i]); err != nil {
			results[i] = ""
		}
	}
	return results
}

// convert returns where the new files are if they could be made, and what LibreOffice said.
func convert(t *testing.T, files []string, format string) (results []string, said []byte, err error) {
	t.Helper()
	out := t.TempDir()
	filter := format
	if format == "docx" { // has two filters, of which one leaves out titles; which comes first depends on what is installed
		filter = "docx:Office Open XML Text"
	}
	cmd := exec.Command(Program(t, "soffice"), append([]string{
		"--headless", "-env:UserInstallation=file://" + Profile(t), "--convert-to", filter, "--outdir", out,
	}, files...)...)
	said, err = cmd.CombinedOutput()
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)) + "." + strings.SplitN(format, ":", 2)[0]
		results = append(results, filepath.Join(out, name))
	}
	return results, said, err
}

// Profile is LibreOffice's own folder for the tests of one process, so that they do
// not meet a LibreOffice that is open. Who converts takes it away at the end.
func Profile(t *testing.T) string {
	t.Helper()
	return filepath.Join(os.TempDir(), "jourdain-interop-profile-"+strconv.Itoa(os.Getpid()))
}

// Headings returns the headings, as "LEVEL TEXT" with both ends of the text trimmed, of a
// flat file that LibreOffice saved, taken without the reader that is tested.
func Headings(t *testing.T, flat string) []string {
	t.Helper()
	file, err := os.Open(flat)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }() // it was only read
	decoder := xml.NewDecoder(file)
	var h headings
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			for i := range h.list {
				level, text, _ := strings.Cut(h.list[i], " ")
				h.list[i] = level + " " + strings.Trim(text, " ")
			}
			return h.list
		}
		if err != nil {
			t.Fatal(err)
		}
		h.token(token)
	}
}

// headings gathers the headings of a flat file.
type headings struct {
	list  []string
	depth int // of elements inside a heading, itself included; 0 outside
	skip  int // of elements inside a note or an index
}

func (h *headings) token(token xml.Token) {
	switch token := token.(type) {
	case xml.StartElement:
		h.start(token)
	case xml.EndElement:
		h.depth, h.skip = max(0, h.depth-1), max(0, h.skip-1)
	case xml.CharData:
		if h.depth > 0 && h.skip == 0 {
			h.write(string(token))
		}
	}
}

func (h *headings) start(e xml.StartElement) {
	if h.skip > 0 || e.Name.Local == "note" || e.Name.Local == "table-of-content" || e.Name.Local == "header" || e.Name.Local == "footer" {
		h.skip++
	}
	switch {
	case h.skip > 0 && h.depth == 0:
	case e.Name.Local == "h":
		h.depth = 1
		h.list = append(h.list, attribute(e, "outline-level")+" ")
	case h.depth > 0:
		h.depth++
		h.space(e)
	}
}

// space writes the white space that an element stands for.
func (h *headings) space(e xml.StartElement) {
	switch e.Name.Local {
	case "s":
		n, err := strconv.Atoi(attribute(e, "c"))
		if err != nil {
			n = 1
		}
		h.write(strings.Repeat(" ", max(1, n)))
	case "tab", "line-break":
		h.write(" ")
	}
}

func (h *headings) write(text string) { h.list[len(h.list)-1] += text }

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
