package interop

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"testing"
)

// abiwordTries is how often AbiWord is asked for a file that is whole.
const abiwordTries = 8

// AbiWord lets AbiWord make an ODT file from another one. AbiWord 3.0.5 closes a text:p
// with the tag of a text:h in some of its runs on the same file, and nobody can read
// that: it is then run again. The test fails when no run gives a whole file.
func AbiWord(t *testing.T, from, to string) {
	t.Helper()
	program := Program(t, "abiword")
	var err error
	for range abiwordTries {
		Run(t, program, "--to=odt", "--to-name="+to, from)
		if err = wellFormed(to); err == nil {
			return
		}
		t.Logf("AbiWord wrote a file that nobody can read: %v", err)
	}
	t.Fatalf("AbiWord wrote no whole file in %d runs: %v", abiwordTries, err)
}

// wellFormed says what is wrong with the XML of an ODT file's content, as the standard
// library reads it; nil when nothing is.
func wellFormed(path string) error {
	archive, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer func() { _ = archive.Close() }()
	for _, part := range archive.File {
		if part.Name != "content.xml" {
			continue
		}
		content, err := part.Open()
		if err != nil {
			return err
		}
		defer func() { _ = content.Close() }()
		for decoder := xml.NewDecoder(content); ; {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				return nil
			} else if err != nil {
				return err
			}
		}
	}
	return errors.New("there is no content.xml")
}
