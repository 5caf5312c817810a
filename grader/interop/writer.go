package interop

import (
	"bufio"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

//go:embed writer.py
var writerProgram string

// longestAnswer is how many bytes an answer has at most: all paragraphs of a document.
const longestAnswer = 1 << 20

// Writer is a document that is open in a real LibreOffice, as a learner has it open. The
// program has no window.
type Writer struct {
	t      *testing.T
	tell   io.Writer
	answer *bufio.Scanner
	failed *strings.Builder
}

// OpenWriter opens a document in LibreOffice until the test ends. It skips the test where
// there is no LibreOffice, or no Python that can drive it.
func OpenWriter(t *testing.T, path string) *Writer {
	t.Helper()
	office, python := Program(t, "soffice"), pythonOf(t)
	room := t.TempDir()
	pipe := fmt.Sprintf("jourdain-%d-%s", os.Getpid(), filepath.Base(filepath.Dir(room)))
	program := exec.Command(office, "--headless", "--norestore", "--nologo",
		"-env:UserInstallation=file://"+room, "--accept=pipe,name="+pipe+";urp;")
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	w := &Writer{t: t, failed: &strings.Builder{}}
	document := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	script := exec.Command(python, "-c", writerProgram, pipe, document.String())
	script.Stderr = w.failed
	in, err := script.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := script.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := script.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = in.Close() // then the script closes the document, and ends the program
		if err := script.Wait(); err != nil {
			t.Errorf("LibreOffice: %v\n%s", err, w.failed)
			_ = program.Process.Kill()
		}
		_ = program.Wait()
	})
	w.tell, w.answer = in, bufio.NewScanner(out)
	w.answer.Buffer(nil, longestAnswer)
	w.wait()
	return w
}

// Style returns the paragraph that has just this text a style, by its name in the program
// ("Heading 1").
func (w *Writer) Style(text, style string) { w.do("style", style, text) }

// Texts returns the paragraphs of the body, in their order; a table is "".
func (w *Writer) Texts() []string {
	w.t.Helper()
	var texts []string
	w.do("texts")
	if err := json.Unmarshal(w.answer.Bytes(), &texts); err != nil {
		w.t.Fatal(err)
	}
	return texts
}

// Cursor puts the cursor into a paragraph of the body, both counted from 0, behind so many of
// its characters.
func (w *Writer) Cursor(paragraph, characters int) {
	w.do("cursor_to", strconv.Itoa(paragraph), strconv.Itoa(characters))
}

// Select selects from the beginning of a paragraph of the body to the end of another.
func (w *Writer) Select(first, last int) { w.do("select", strconv.Itoa(first), strconv.Itoa(last)) }

// Command does what an entry of the menus or a key does, by its name in the program
// ("Delete"), with arguments like "Style=Heading 1"; digits are a number.
func (w *Writer) Command(name string, arguments ...string) {
	w.do(append([]string{"command", name}, arguments...)...)
}

// BreakBefore does what the window of the paragraph does: a page begins with it.
func (w *Writer) BreakBefore(paragraph int) { w.do("break_before", strconv.Itoa(paragraph)) }

// ColourOf does what the window of a style does: its letters have another colour, red, green and
// blue in a number.
func (w *Writer) ColourOf(style string, colour int) { w.do("colour_of", style, strconv.Itoa(colour)) }

// Footer gives the pages a footer by its entry of the menus, and puts the cursor into it.
func (w *Writer) Footer() { w.do("footer") }

// Contents inserts a table of contents where the cursor is, as its window does.
func (w *Writer) Contents() { w.do("contents") }

// Save saves the document where it was opened; when it returns, that is done.
func (w *Writer) Save() { w.do("save") }

func (w *Writer) do(words ...string) {
	w.t.Helper()
	if _, err := fmt.Fprintln(w.tell, strings.Join(words, "\t")); err != nil {
		w.t.Fatalf("LibreOffice: %v\n%s", err, w.failed)
	}
	w.wait()
}

func (w *Writer) wait() {
	w.t.Helper()
	if !w.answer.Scan() {
		w.t.Fatalf("LibreOffice does not answer: %v\n%s", w.answer.Err(), w.failed)
	}
}

// pythonOf finds a Python that can drive LibreOffice: the one of the system before one
// that a person has installed beside it.
func pythonOf(t *testing.T) string {
	t.Helper()
	for _, python := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(python, "-c", "import uno").Run() == nil {
			return python
		}
	}
	if os.Getenv(asked) == "must" {
		t.Fatal("python3-uno is not installed")
	}
	t.Skip("python3-uno is not installed: LibreOffice cannot be told what to do")
	return ""
}
